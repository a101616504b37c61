import type { LoggerProtocol, Runtime, SinkFailure } from '@dashtam/logging-domain';
import { LossReport } from './loss-report';

function start() {
  const lines: unknown[] = [];
  const timers: (() => void)[] = [];
  const tell = (message: string, context: object) => void lines.push([message, context]);
  const logger = { error: tell, warning: tell } as unknown as LoggerProtocol;
  const runtime = { after: (_ms: number, fn: () => void) => timers.push(fn) } as unknown as Runtime;
  const quietIsOver = () => timers.splice(0).forEach((fn) => fn());
  return { lines, quietIsOver, report: new LossReport(logger, runtime) };
}

const loss: SinkFailure = { kind: 'overflow', count: 2, level: 'info', reason: 'queue full' };

const microtasks = () => Promise.resolve();

it('what is lost at one time is told in one line, at once', async () => {
  const { lines, report } = start();
  report.add(loss);
  report.add({ ...loss, level: 'error', count: 1 });
  await microtasks();
  const lost = { info: 2, error: 1 };
  expect(lines).toEqual([['Log lines lost', { failure: 'overflow', reason: 'queue full', lost }]]);
});

it('later losses are added up and told together when the quiet time is over', async () => {
  const { lines, quietIsOver, report } = start();
  report.add(loss);
  await microtasks();
  report.add(loss);
  report.add({ ...loss, reason: 'still full' });
  await microtasks();
  expect(lines).toHaveLength(1);
  quietIsOver();
  await microtasks();
  expect(lines.slice(1)).toEqual([
    ['Log lines lost', { failure: 'overflow', reason: 'still full', lost: { info: 4 } }],
  ]);
  quietIsOver();
  await microtasks();
  expect(lines).toHaveLength(2);
  report.add(loss);
  await microtasks();
  expect(lines).toHaveLength(3);
});

it('each kind has a quiet time of its own', async () => {
  const { lines, report } = start();
  report.add(loss);
  await microtasks();
  report.add({ kind: 'rejected', count: 1, level: 'warning', reason: 'refused' });
  await microtasks();
  expect(lines[1]).toEqual([
    'Log lines lost',
    { failure: 'rejected', reason: 'refused', lost: { warning: 1 } },
  ]);
});

it('what the next start will deliver is told as kept, not as lost', async () => {
  const { lines, report } = start();
  report.add({ kind: 'kept', count: 3, level: 'info', reason: 'closed' });
  await microtasks();
  expect(lines).toEqual([
    ['Log lines kept for the next start', { reason: 'closed', kept: { info: 3 } }],
  ]);
});

it('a sink that cannot say itself that it is degraded has that told, at most once in 30 seconds', async () => {
  const { lines, quietIsOver, report } = start();
  for (const reason of ['stalled', 'stalled again', 'stalled for good']) {
    report.degraded(reason);
    await microtasks();
  }
  expect(lines).toEqual([['Log delivery degraded', { reason: 'stalled' }]]);
  quietIsOver();
  await microtasks();
  expect(lines.slice(1)).toEqual([['Log delivery degraded', { reason: 'stalled for good' }]]);
});

it('what is only late is not told as lost', async () => {
  const { lines, report } = start();
  report.add({ kind: 'degraded', count: 0, level: 'warning', reason: 'access denied' });
  await microtasks();
  expect(lines).toEqual([]);
});

it('the end tells the rest, now and once', async () => {
  const { lines, report } = start();
  report.add(loss);
  report.end();
  expect(lines).toHaveLength(1);
  report.end();
  await microtasks();
  expect(lines).toHaveLength(1);
});

it('what is lost after that is told at once', () => {
  const { lines, report } = start();
  report.end();
  report.add(loss);
  report.add(loss);
  expect(lines).toHaveLength(2);
});
