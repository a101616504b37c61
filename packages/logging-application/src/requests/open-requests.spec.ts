import type { RequestOutcome, RequestStart } from '@dashtam/logging-domain';
import { MAX_OPEN_REQUESTS, OpenRequests } from './open-requests';

const OUTCOME: RequestOutcome = {
  statusCode: 200,
  durationMs: 1,
  isSlow: false,
  isAborted: false,
  route: undefined,
};

function setUp() {
  const told: string[] = [];
  const requests = new OpenRequests();
  requests.listen({
    opened: (traceId) => void told.push(`opened ${traceId}`),
    ended: ({ path }, { statusCode }) => void told.push(`ended ${path} ${statusCode}`),
    closed: (traceId) => void told.push(`closed ${traceId}`),
  });
  const begin = (path: string, traceId = 't1') => requests.begin({ traceId, method: 'GET', path });
  return { requests, told, begin };
}

it('tells when a trace opens and closes, and of each request that ends in between', () => {
  const { told, begin } = setUp();
  const outer = begin('/outer');
  const inner = begin('/inner');
  inner.end(OUTCOME);
  outer.end({ ...OUTCOME, statusCode: 500 });
  expect(told).toEqual(['opened t1', 'ended /inner 200', 'ended /outer 500', 'closed t1']);
});

it('a second end does nothing, even when the trace is open again', () => {
  const { told, begin } = setUp();
  const first = begin('/first');
  first.end(OUTCOME);
  begin('/second');
  first.end(OUTCOME);
  expect(told).toEqual(['opened t1', 'ended /first 200', 'closed t1', 'opened t1']);
});

it('two requests that are told with one object are two', () => {
  const { requests, told } = setUp();
  const start: RequestStart = { traceId: 't1', method: 'GET', path: '/' };
  const open = [requests.begin(start), requests.begin(start)];
  open[0]?.end(OUTCOME);
  expect(told).not.toContain('closed t1');
  open[1]?.end(OUTCOME);
  expect(told.at(-1)).toBe('closed t1');
});

it('a trace is followed as long as one of its requests is', () => {
  const { requests, begin } = setUp();
  begin('/other');
  requests.follow(({ path }) => path === '/followed');
  expect(requests.isFollowed('t1')).toBe(false);
  const open = begin('/followed');
  expect(requests.isFollowed('t1')).toBe(true);
  requests.follow(undefined);
  expect(requests.isFollowed('t1')).toBe(false);
  open.end(OUTCOME);
  expect(requests.isFollowed('unknown')).toBe(false);
});

it('of requests whose end is forgotten, the oldest count as ended', () => {
  const { requests, told, begin } = setUp();
  requests.follow(() => true);
  const first = begin('/forgotten', 'first');
  begin('/forgotten', 'second');
  begin('/other', 'second');
  const begun = () => told.splice(0).filter((text) => !text.startsWith('opened'));
  for (let at = 3; at < MAX_OPEN_REQUESTS; at += 1) begin('/forgotten', `t${at}`);
  expect(begun()).toEqual([]);
  const [last] = ['a', 'b', 'c'].map((traceId) => begin('/', traceId));
  expect(begun()).toEqual(['closed first', 'closed second']);
  expect(['first', 'second', 't3'].map((id) => requests.isFollowed(id))).toEqual([
    false,
    false,
    true,
  ]);
  first.end(OUTCOME);
  last?.end(OUTCOME);
  expect(begun()).toEqual(['ended / 200', 'closed a']);
  begin('/', 'd');
  expect(begun()).toEqual([]);
});
