import { once } from 'node:events';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createTraceContext, traceHeaders } from '../src/index';

/**
 * The conformance cases of W3C Trace Context, level 1 and level 2, sent over a socket to a service
 * that answers with the headers of its own outgoing calls.
 * Sources: https://www.w3.org/TR/trace-context-1/, https://www.w3.org/TR/trace-context-2/
 */
const TRACE_ID = '12345678901234567890123456789012';
const PARENT_ID = '1234567890123456';
const VALID = `00-${TRACE_ID}-${PARENT_ID}-01`;
const OUTGOING = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

const traces = createTraceContext();
let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    const inbound = traces.resolveInbound(request.headers);
    traces.run(() => response.end(JSON.stringify(traceHeaders())), inbound);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Sends headers as they are written, and reads what the service sends on. */
async function sentOn(...headers: readonly (readonly [string, string])[]) {
  const lines = [['Host', 'a'], ...headers].flat();
  const request = httpRequest({ port, host: '127.0.0.1', headers: lines }).end();
  const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream];
  const sent = JSON.parse(await text(response)) as Record<string, string>;
  const [, traceId = '', parentId = '', flags = ''] =
    OUTGOING.exec(sent['traceparent'] ?? '') ?? [];
  expect(traceId).not.toMatch(/^0*$/);
  expect(parentId).not.toMatch(/^0*$/);
  return { traceId, parentId, flags, tracestate: sent['tracestate'] };
}

describe('a request without traceparent', () => {
  it('begins a trace, sampled, with a random id, which level 2 wants to be said', async () => {
    const sent = await sentOn();
    expect(sent.flags).toBe('03');
    expect(sent.tracestate).toBeUndefined();
    expect((await sentOn()).traceId).not.toBe(sent.traceId);
  });

  it('begins a trace without the tracestate that was sent', async () => {
    expect((await sentOn(['tracestate', 'foo=1,bar=2'])).tracestate).toBeUndefined();
  });
});

describe('a traceparent that is continued, with a parent id of our own', () => {
  it.each([
    ['version 00', VALID],
    ['version cc', `cc-${TRACE_ID}-${PARENT_ID}-01`],
    ['version 01, as short as 00', `01-${TRACE_ID}-${PARENT_ID}-01`],
    ['version cc with more to come', `cc-${TRACE_ID}-${PARENT_ID}-01-what-the-future-brings`],
    ['version cc with a dash behind', `cc-${TRACE_ID}-${PARENT_ID}-01-`],
    ['a space before', ` ${VALID}`],
    ['a tab before', `\t${VALID}`],
    ['a space behind', `${VALID} `],
    ['a tab behind', `${VALID}\t`],
    ['white space around', `\t ${VALID} \t`],
  ])('%s', async (_, traceparent) => {
    const sent = await sentOn(['traceparent', traceparent]);
    expect(sent).toMatchObject({ traceId: TRACE_ID, flags: '01' });
    expect(sent.parentId).not.toBe(PARENT_ID);
  });

  it.each(['traceparent', 'TraceParent', 'TrAcEpArEnT', 'TRACEPARENT'])(
    'the name may be written %s',
    async (name) => {
      expect((await sentOn([name, VALID])).traceId).toBe(TRACE_ID);
    },
  );

  it.each([
    ['not sampled', '00', '00'],
    ['sampled', '01', '01'],
    ['random (level 2)', '02', '02'],
    ['sampled and random (level 2)', '03', '03'],
    ['one that nobody knows yet', '04', '00'],
    ['all', 'ff', '03'],
  ])('flags: %s', async (_, flags, expected) => {
    const sent = await sentOn(['traceparent', `00-${TRACE_ID}-${PARENT_ID}-${flags}`]);
    expect(sent).toMatchObject({ traceId: TRACE_ID, flags: expected });
  });

  it.each([
    ['not sampled', '00', '00'],
    ['one that its version may know', '09', '01'],
  ])('flags of a higher version: %s', async (_, flags, expected) => {
    const sent = await sentOn(['traceparent', `cc-${TRACE_ID}-${PARENT_ID}-${flags}-more`]);
    expect(sent).toMatchObject({ traceId: TRACE_ID, flags: expected });
  });
});

describe('a traceparent that is not continued', () => {
  it.each([
    ['empty', ''],
    ['version 00 with a dot behind', `${VALID}.`],
    ['version 00 with more', `${VALID}-what-the-future-brings`],
    ['version cc with a dot behind', `cc-${TRACE_ID}-${PARENT_ID}-01.what-the-future-brings`],
    ['version ff', `ff-${TRACE_ID}-${PARENT_ID}-01`],
    ['version with a dot first', `.0-${TRACE_ID}-${PARENT_ID}-01`],
    ['version with a dot second', `0.-${TRACE_ID}-${PARENT_ID}-01`],
    ['version in upper case', `CC-${TRACE_ID}-${PARENT_ID}-01`],
    ['version of three digits', `000-${TRACE_ID}-${PARENT_ID}-01`],
    ['version of four digits', `0000-${TRACE_ID}-${PARENT_ID}-01`],
    ['version of one digit', `0-${TRACE_ID}-${PARENT_ID}-01`],
    ['trace id all zero', `00-${'0'.repeat(32)}-${PARENT_ID}-01`],
    ['trace id with a dot first', `00-.${TRACE_ID.slice(1)}-${PARENT_ID}-01`],
    ['trace id with a dot last', `00-${TRACE_ID.slice(0, -1)}.-${PARENT_ID}-01`],
    ['trace id too long', `00-${TRACE_ID}3-${PARENT_ID}-01`],
    ['trace id too short', `00-${TRACE_ID.slice(0, -1)}-${PARENT_ID}-01`],
    ['trace id in upper case', `00-A${TRACE_ID.slice(1)}-${PARENT_ID}-01`],
    ['parent id all zero', `00-${TRACE_ID}-${'0'.repeat(16)}-01`],
    ['parent id with a dot first', `00-${TRACE_ID}-.${PARENT_ID.slice(1)}-01`],
    ['parent id with a dot last', `00-${TRACE_ID}-${PARENT_ID.slice(0, -1)}.-01`],
    ['parent id too long', `00-${TRACE_ID}-${PARENT_ID}7-01`],
    ['parent id too short', `00-${TRACE_ID}-${PARENT_ID.slice(0, -1)}-01`],
    ['parent id in upper case', `00-${TRACE_ID}-A${PARENT_ID.slice(1)}-01`],
    ['flags with a dot first', `00-${TRACE_ID}-${PARENT_ID}-.0`],
    ['flags with a dot second', `00-${TRACE_ID}-${PARENT_ID}-0.`],
    ['flags in upper case', `00-${TRACE_ID}-${PARENT_ID}-FF`],
    ['flags too long', `00-${TRACE_ID}-${PARENT_ID}-001`],
    ['flags too short', `00-${TRACE_ID}-${PARENT_ID}-1`],
    ['flags of a higher version too long', `cc-${TRACE_ID}-${PARENT_ID}-011`],
    ['a higher version that ends too early', `cc-${TRACE_ID}-${PARENT_ID}`],
  ])('%s', async (_, traceparent) => {
    const sent = await sentOn(['traceparent', traceparent], ['tracestate', 'foo=1']);
    expect(sent.flags).toBe('03');
    expect(sent.traceId).not.toContain(TRACE_ID.slice(1, -1));
    expect(sent.parentId).not.toBe(PARENT_ID);
    expect(sent.tracestate).toBeUndefined();
  });

  it('sent twice', async () => {
    const other = VALID.replace(TRACE_ID, 'a'.repeat(32));
    const sent = await sentOn(['traceparent', VALID], ['traceparent', other]);
    expect([TRACE_ID, 'a'.repeat(32)]).not.toContain(sent.traceId);
  });

  it.each(['trace-parent', 'trace.parent'])('under the name %s', async (name) => {
    expect((await sentOn([name, VALID])).traceId).not.toBe(TRACE_ID);
  });
});

describe('a tracestate beside a valid traceparent', () => {
  const traceparent = ['traceparent', VALID] as const;

  it.each([
    ['is handed on', ['foo=1,bar=2'], 'foo=1,bar=2'],
    [
      'is put together from several headers',
      ['foo=1,bar=2', 'rojo=1', 'baz=3'],
      'foo=1,bar=2,rojo=1,baz=3',
    ],
    ['may be empty', [''], undefined],
    ['may have empty headers before', ['', 'foo=1'], 'foo=1'],
    ['may have empty headers behind', ['foo=1', ''], 'foo=1'],
    ['may have white space', ['\t foo=1 \t , \t bar=2 \t'], 'foo=1,bar=2'],
    ['may not have a key twice', ['foo=1,foo=2'], undefined],
    ['may not have a key twice in several headers', ['foo=1', 'foo=1'], undefined],
    ['may not be malformed', ['foo =1'], undefined],
  ])('%s', async (_, values, expected) => {
    const headers = values.map((value) => ['tracestate', value] as const);
    const sent = await sentOn(traceparent, ...headers);
    expect(sent).toMatchObject({ traceId: TRACE_ID });
    expect(sent.tracestate).toBe(expected);
  });

  it.each(['TraceState', 'TrAcEsTaTe', 'TRACESTATE'])('may be named %s', async (name) => {
    expect((await sentOn(traceparent, [name, 'foo=1'])).tracestate).toBe('foo=1');
  });

  it.each(['trace-state', 'trace.state'])('may not be named %s', async (name) => {
    expect((await sentOn(traceparent, [name, 'foo=1'])).tracestate).toBeUndefined();
  });
});
