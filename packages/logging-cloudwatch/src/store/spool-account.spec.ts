import type { LogLevel } from '@dashtam/logging-domain';
import { PendingLines } from '../spool/pending-lines';
import { SpoolCounters } from '../spool/spool-counters';
import { SpoolAccount } from './spool-account';

const LINE_BYTES = 5;

/** A spool with lines of these levels, and what its account reports as lost. */
function createAccount(...levels: readonly LogLevel[]) {
  const counters = new SpoolCounters();
  const pending = new PendingLines(counters);
  for (const level of levels) pending.gather(level, LINE_BYTES, 1_000);
  pending.append(0);
  counters.set('committed', levels.length);
  const lost: string[] = [];
  const account = new SpoolAccount({
    ...{ counters, writer: { pending, position: levels.length } },
    losses: {
      add: (kind, level, reason, lines) => void lost.push(`${lines} ${level} ${kind}: ${reason}`),
    },
  });
  /** The engine has gone that far and found these lines. */
  const settle = (acknowledged: number, found: Partial<Record<LogLevel, number>>): void => {
    const settledBytes = Object.values(found).reduce((sum, lines) => sum + lines * LINE_BYTES, 0);
    counters.book({ ...counters.wholeBook(), ...found, ...{ acknowledged, settledBytes } });
  };
  return { account, lost, settle, counters };
}

it('counts what waits, what was sent and what was tried again', () => {
  const { account, settle, counters } = createAccount('info', 'info', 'error');
  settle(1, { info: 1, sent: 1 } as Partial<Record<LogLevel, number>>);
  counters.increment('retried');
  counters.set('oldestMs', 900);
  expect(account.stats()).toMatchObject({ queued: 2, retried: 1, sent: 1, oldestMs: 900 });
});

describe('lines that are given up', () => {
  it('are reported once, by level, and no longer count', () => {
    const { account, lost } = createAccount('info', 'info', 'error');
    account.giveUp('kept', 'the process ended');
    account.giveUp('kept', 'again');
    expect(lost).toEqual(['2 info kept: the process ended', '1 error kept: the process ended']);
    const none = { queued: 0, bytes: 0, sent: 0, retried: 0, oldestMs: undefined };
    expect(account.stats()).toEqual(none);
  });

  it('do not count twice when a put that was under way settles them after all', () => {
    const { account, settle, lost } = createAccount('info');
    account.giveUp('kept', 'the process ended');
    settle(1, { info: 1 });
    account.reconcile();
    expect([account.stats().queued, account.stats().bytes, lost.length]).toEqual([0, 0, 1]);
  });

  it('are nobody’s loss when another process has taken them over', () => {
    const { account, lost } = createAccount('info', 'error');
    account.handOver();
    expect([account.stats().queued, lost]).toEqual([0, []]);
  });
});

describe('what the engine did not find although it has read everything', () => {
  it('is reported as lost by the disk', () => {
    const { account, settle, lost } = createAccount('info', 'info', 'error');
    settle(2, { info: 1 });
    account.reconcile();
    expect(lost).toEqual([]);
    settle(3, { info: 1, error: 1 });
    account.reconcile();
    account.reconcile();
    expect(lost).toEqual(['1 info unwritable: the disk of the spool lost or damaged them']);
    expect(account.stats()).toMatchObject({ queued: 0, bytes: 0 });
  });
});
