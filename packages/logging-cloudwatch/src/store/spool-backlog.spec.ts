import type { LogLevel } from '@dashtam/logging-domain';
import type { ToEngine } from '../messages/engine-messages';
import type { WrittenLine } from '../line/queued-line';
import { SpoolCounters } from '../spool/spool-counters';
import { SpoolBacklog } from './spool-backlog';

const line = (level: LogLevel, traceId: string): WrittenLine => ({
  ...{ message: '{}', timeMs: 1, isOnFallback: false },
  ...{ level, traceId },
});

/** A spool of that many bytes whose engine and fallback write down what they are told. */
function createBacklog() {
  const spool = { queued: 1, position: 0, hadFailed: true };
  const counters = new SpoolCounters();
  const posted: ToEngine[] = [];
  const told: unknown[] = [];
  const note =
    (name: string) =>
    (...given: unknown[]): void => {
      told.push([name, ...given]);
    };
  const backlog = new SpoolBacklog({
    ...{ counters, writer: spool, traceId: 'own', queued: () => spool.queued },
    degradation: {
      failing: note('failing'),
      recovered: () => spool.hadFailed,
      relay: note('relay'),
      inheritanceFailing: note('inheritanceFailing'),
      see: note('see'),
    },
    post: (message) => posted.push(message),
  });
  const write = (bytes: number): void => {
    spool.position += bytes;
    counters.set('committed', spool.position);
  };
  return { backlog, spool, write, posted, told };
}

it('the oldest line has the trace id of a line that was written, before that our own, or there is none', () => {
  const { backlog, spool, told } = createBacklog();
  expect(backlog.oldest).toEqual({ traceId: 'own' });
  const written = line('info', 'trace-1');
  backlog.see(written);
  expect([backlog.length, backlog.oldest]).toEqual([1, { traceId: 'trace-1' }]);
  expect(told).toEqual([['see', written]]);
  spool.queued = 0;
  expect(backlog.oldest).toBeUndefined();
});

describe('while delivery fails', () => {
  it('the engine gets the variables of the SDK as they are now, and the reason goes on', () => {
    const { backlog, posted, told } = createBacklog();
    backlog.receive({ type: 'failing', reason: 'no luck' });
    expect(posted).toEqual([{ type: 'environment', variables: expect.anything() as unknown }]);
    expect(told).toEqual([['failing', 'no luck']]);
  });

  it('the engine is asked for the lines that the fallback has not had, each time from where delivery recovered', () => {
    const { backlog, write, posted } = createBacklog();
    expect(backlog.pending()).toEqual([]);
    expect(posted).toEqual([]);
    write(100);
    backlog.pending();
    backlog.receive({ type: 'recovered' });
    backlog.pending();
    write(50);
    backlog.pending();
    expect(posted).toEqual([
      { type: 'divert', from: 0, through: 100 },
      { type: 'divert', from: 100, through: 150 },
    ]);
  });

  it('a recovery from nothing leaves no line out', () => {
    const { backlog, spool, write, posted } = createBacklog();
    write(100);
    spool.hadFailed = false;
    backlog.receive({ type: 'recovered' });
    backlog.pending();
    expect(posted).toEqual([{ type: 'divert', from: 0, through: 100 }]);
  });

  it('its lines go to the fallback, with the latest trace id for those that name none', () => {
    const { backlog, told } = createBacklog();
    backlog.see(line('info', 'trace-1'));
    const diverted = ['{}', 'error', 5] as const;
    backlog.receive({ type: 'divert', lines: [diverted] });
    expect(told.at(-1)).toEqual(['relay', diverted, 'trace-1']);
  });
});

it('that the lines of a dead process cannot be delivered is told as such', () => {
  const { backlog, told } = createBacklog();
  backlog.receive({ type: 'inheritance-failing', reason: 'denied' });
  expect(told).toEqual([['inheritanceFailing', 'denied', 'own']]);
});
