import { formatTraceparent, parseTraceparent } from './traceparent';

const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const PARENT_ID = '00f067aa0ba902b7';
const VALID = `00-${TRACE_ID}-${PARENT_ID}-01`;

describe('a traceparent that continues the trace', () => {
  it.each([
    ['sampled', VALID, 1],
    ['not sampled', `00-${TRACE_ID}-${PARENT_ID}-00`, 0],
    ['with the random flag of level 2', `00-${TRACE_ID}-${PARENT_ID}-03`, 3],
    ['with unknown flags, which end here', `00-${TRACE_ID}-${PARENT_ID}-fc`, 0],
    ['a higher version', `cc-${TRACE_ID}-${PARENT_ID}-01`, 1],
    ['a higher version with more', `cc-${TRACE_ID}-${PARENT_ID}-01-what-the-future-brings`, 1],
  ])('%s', (_, header, traceFlags) => {
    expect(parseTraceparent(header)).toEqual({ traceId: TRACE_ID, traceFlags });
  });
});

describe('a traceparent that is ignored', () => {
  it.each([
    ['empty', ''],
    ['version ff', `ff-${TRACE_ID}-${PARENT_ID}-01`],
    ['version that is not hex', `.0-${TRACE_ID}-${PARENT_ID}-01`],
    ['version of one digit', `0-${TRACE_ID}-${PARENT_ID}-01`],
    ['version of three digits', `000-${TRACE_ID}-${PARENT_ID}-01`],
    ['version 00 with more fields', `${VALID}-what`],
    ['version 00 with a dash behind', `${VALID}-`],
    ['version 00 with a dot behind', `${VALID}.`],
    ['a higher version with a dot behind', `cc-${TRACE_ID}-${PARENT_ID}-01.what`],
    ['a higher version with longer flags', `cc-${TRACE_ID}-${PARENT_ID}-011`],
    ['trace id all zero', `00-${'0'.repeat(32)}-${PARENT_ID}-01`],
    ['trace id too short', `00-${TRACE_ID.slice(1)}-${PARENT_ID}-01`],
    ['trace id too long', `00-${TRACE_ID}0-${PARENT_ID}-01`],
    ['trace id in upper case', `00-${TRACE_ID.toUpperCase()}-${PARENT_ID}-01`],
    ['trace id not hex', `00-.${TRACE_ID.slice(1)}-${PARENT_ID}-01`],
    ['parent id all zero', `00-${TRACE_ID}-${'0'.repeat(16)}-01`],
    ['parent id too short', `00-${TRACE_ID}-${PARENT_ID.slice(1)}-01`],
    ['parent id too long', `00-${TRACE_ID}-${PARENT_ID}0-01`],
    ['parent id not hex', `00-${TRACE_ID}-.${PARENT_ID.slice(1)}-01`],
    ['flags not hex', `00-${TRACE_ID}-${PARENT_ID}-.0`],
    ['flags in upper case', `00-${TRACE_ID}-${PARENT_ID}-FF`],
    ['flags of one digit', `00-${TRACE_ID}-${PARENT_ID}-1`],
    ['no flags', `00-${TRACE_ID}-${PARENT_ID}`],
    ['two headers joined by Node', `${VALID}, ${VALID}`],
    ['a line break behind', `${VALID}\n`],
    ['a line break behind a higher version', `cc-${TRACE_ID}-${PARENT_ID}-01\n`],
  ])('%s', (_, header) => {
    expect(parseTraceparent(header)).toBeUndefined();
  });
});

describe('a written traceparent', () => {
  it.each([
    [0, VALID.replace(/..$/, '00')],
    [1, VALID],
    [3, VALID.replace(/..$/, '03')],
    [255, VALID.replace(/..$/, 'ff')],
  ])('has flags %i as two hex digits', (flags, expected) => {
    expect(formatTraceparent(TRACE_ID, PARENT_ID, flags)).toBe(expected);
  });
});
