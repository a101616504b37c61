import { claimsOfRun, expectedLines, type RunEvidence } from './run-claims';
import { PASSWORD, SCENARIO } from './scenario';
import type { SeenLine } from './seen-line';
import type { Exchange } from './send-step';

const line = (level: string, message: string, traceId: string): SeenLine => ({
  timestamp: '2025-11-13T19:00:00.123Z',
  level,
  message,
  traceId,
});

const idOf = (index: number): string => String(index).repeat(32);

/** A run in which everything is as it should be. */
function goodRun(): RunEvidence & { lines: SeenLine[]; exchanges: Exchange[] } {
  const exchanges = SCENARIO.map((step, index) => ({
    step,
    status: step.status,
    traceId: idOf(index + 1),
    body: JSON.stringify({ trace_id: idOf(index + 1) }),
  }));
  const requests = exchanges.flatMap(({ step, traceId }) =>
    step.lines.map(([level, message]) => line(level, message, traceId)),
  );
  return {
    exchanges,
    lines: [
      line('info', 'Server listening', idOf(0)),
      line('info', 'Token refresh task started', idOf(9)),
      line('info', 'Token refresh completed', idOf(9)),
      ...requests,
    ],
    outputs: ['nothing to see'],
    levelCase: 'lower',
    logLevel: 'DEBUG',
    exitCode: 0,
  };
}

const broken = (run: RunEvidence): readonly string[] =>
  claimsOfRun(run)
    .filter(({ differences }) => differences.length > 0)
    .map(({ text }) => text);

describe('what the demo claims of a run', () => {
  it('holds for a run that is as it should be', () => {
    expect(broken(goodRun())).toEqual([]);
  });

  it('fails when an answer has another status', () => {
    const run = goodRun();
    const [first, ...others] = run.exchanges;
    expect(
      broken({ ...run, exchanges: [{ ...(first as Exchange), status: 200 }, ...others] }),
    ).toEqual(['the answers are 201, 409, 401 and 500']);
  });

  it('fails when a line is missing, out of order or under another trace id', () => {
    const claim = ['each request logged its lines, in order, under one trace id'];
    const { lines, ...run } = goodRun();
    const last = lines.length - 1;
    const swapped = [...lines.slice(0, -2), ...lines.slice(-2).reverse()];
    expect(broken({ ...run, lines: lines.slice(0, -1) })).toEqual(claim);
    expect(broken({ ...run, lines: swapped })).toEqual(claim);
    expect(
      broken({ ...run, lines: lines.with(last, line('info', 'Request completed', idOf(8))) }),
    ).toEqual(claim);
  });

  it('fails when the header of a problem tells another trace than its body', () => {
    const run = goodRun();
    const boom = run.exchanges.at(-1) as Exchange;
    const body = JSON.stringify({ trace_id: idOf(8) });
    expect(broken({ ...run, exchanges: run.exchanges.with(-1, { ...boom, body }) })).toEqual([
      'that trace id is in the header of each answer and in the body of each problem',
    ]);
  });

  it.each([
    ['timestamp', line('info', 'Cache warmed', idOf(0)), { timestamp: '2025-11-13' }],
    ['level', line('info', 'Cache warmed', idOf(0)), { level: 'INFO' }],
    ['message', line('info', 'Cache warmed', idOf(0)), { message: '' }],
    ['trace_id', line('info', 'Cache warmed', idOf(0)), { traceId: '' }],
  ])('fails when one line has no proper %s', (_, whole, change) => {
    const run = goodRun();
    expect(broken({ ...run, lines: [...run.lines, { ...whole, ...change }] })).toEqual([
      'every line has timestamp, level, message and trace_id',
    ]);
  });

  it('fails when the background job logs under the id of the process', () => {
    const run = goodRun();
    const lines = run.lines.map((seen) =>
      seen.message.startsWith('Token') ? { ...seen, traceId: idOf(0) } : seen,
    );
    expect(broken({ ...run, lines })).toEqual(['the background job has a trace of its own']);
  });

  it('fails when a password is anywhere', () => {
    expect(broken({ ...goodRun(), outputs: ['', `x${PASSWORD}y`] })).toEqual([
      'no password is in any output',
    ]);
  });

  it.each([1, null])('fails when the app ended with %s', (exitCode) => {
    expect(broken({ ...goodRun(), exitCode })).toEqual(['SIGTERM ended the app with exit code 0']);
  });

  it('expects no debug line at INFO, and levels in the case of the environment', () => {
    const [created] = goodRun().exchanges;
    expect(expectedLines(created as Exchange, { logLevel: 'INFO', levelCase: 'upper' })).toEqual([
      'INFO Request received',
      'INFO User creation started',
      'INFO User data validated',
      'INFO User persisted',
      'INFO User created',
      'INFO Request completed',
    ]);
  });
});
