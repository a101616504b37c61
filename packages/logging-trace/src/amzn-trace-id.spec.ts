import { parseAmznTraceId } from './amzn-trace-id';

const ROOT = 'Root=1-67891233-abcdef012345678912345678';
const TRACE_ID = '67891233abcdef012345678912345678';

it.each([
  ['from a load balancer', ROOT],
  ['from X-Ray', `${ROOT};Parent=53995c3f42cd8ad8;Sampled=1`],
  ['through a load balancer', `Self=1-67891234-12456789abcdef0123456789;${ROOT}`],
  ['with spaces', `Self=1-67891234-12456789abcdef0123456789; ${ROOT}; CalledFrom=app`],
])('reads the root %s', (_, header) => {
  expect(parseAmznTraceId(header)).toBe(TRACE_ID);
});

it.each([
  ['no root', 'Self=1-67891234-12456789abcdef0123456789'],
  ['another version', ROOT.replace('=1', '=2')],
  ['a name that only ends in Root', `Not${ROOT}`],
  ['too short', ROOT.slice(0, -1)],
  ['too long', `${ROOT}0`],
  ['upper case', ROOT.replace('abcdef', 'ABCDEF')],
  ['all zero', 'Root=1-00000000-000000000000000000000000'],
  ['two headers joined by Node', `${ROOT}, ${ROOT}`],
  ['hostile', 'Root=1-<script>alert(1)</script>'],
])('ignores a header with %s', (_, header) => {
  expect(parseAmznTraceId(header)).toBeUndefined();
});
