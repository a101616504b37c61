import { LOG_LEVELS, type LogLevel } from '@dashtam/logging-domain';
import fc from 'fast-check';
import { createManualClock } from '../../test/support/manual-clock';
import { queuedLine } from '../../test/support/queued-lines';
import { createScriptedSender } from '../../test/support/scripted-sender';
import { Delivery } from './delivery';
import { Destination } from './destination';
import { decodeText } from '../bytes/event-text';
import { dailyStream, utcDay } from '../service/log-stream';
import { LineQueue } from '../line/line-queue';
import type { LogEvent } from '../service/send';
import { PUT_LIMITS } from '../service/service-limits';

const NOON = Date.UTC(2025, 10, 13, 12);

interface Put {
  readonly stream: string;
  readonly events: readonly LogEvent[];
}

interface Line {
  readonly level: LogLevel;
  readonly bytes: number;
  readonly timeMs: number;
}

/** Delivers lines and answers with the puts that were made. */
async function deliver(lines: readonly Line[], isDaily: boolean): Promise<readonly Put[]> {
  const puts: Put[] = [];
  const clock = createManualClock(NOON + 10 * PUT_LIMITS.spanMs);
  const sender = createScriptedSender();
  sender.put = (stream, events) => {
    puts.push({ stream, events });
    return Promise.resolve({});
  };
  const queue = new LineQueue(Infinity, () => undefined);
  lines.forEach(({ level, bytes, timeMs }, id) => {
    const text = `${id}:`.padEnd(bytes, 'x');
    queue.push(queuedLine({ message: text, text, bytes: text.length, level, timeMs }));
  });
  const delivery = new Delivery({
    ...{ sender, clock, queue, isDaily, batchSize: 1, batchIntervalMs: 1 },
    destination: new Destination(sender, 30),
    losses: { add: () => undefined },
    degradation: { failing: () => undefined, recovered: () => undefined },
    onRetry: () => undefined,
    streamOf: (timeMs) => (isDaily ? dailyStream('i', timeMs) : 's'),
  });
  void delivery.run();
  await delivery.drain(60_000);
  delivery.stop();
  return puts;
}

const idOf = ({ message }: LogEvent): number => Number.parseInt(decodeText(message), 10);

/** The texts are ASCII: as many bytes as characters. */
const bytesOf = ({ message }: LogEvent): number =>
  decodeText(message).length + PUT_LIMITS.overheadBytes;

/** What the service would refuse about a put. */
function faultsOf({ stream, events }: Put, isDaily: boolean): readonly string[] {
  const times = events.map(({ timestamp }) => timestamp);
  const first = times[0] ?? 0;
  const bytes = events.reduce((sum, event) => sum + bytesOf(event), 0);
  const rules: readonly (readonly [boolean, string])[] = [
    [events.length >= 1 && events.length <= 10_000, `${events.length} events`],
    [bytes <= 1_048_576, `${bytes} bytes`],
    [times.every((time, index) => time >= (times[index - 1] ?? 0)), 'not ascending'],
    [(times.at(-1) ?? 0) - first <= 86_400_000, 'more than 24 hours'],
    [!isDaily || times.every((time) => utcDay(time) === utcDay(first)), 'more than one day'],
    [!isDaily || stream === dailyStream('i', first), `in ${stream}`],
  ];
  return rules.flatMap(([isKept, fault]) => (isKept ? [] : [fault]));
}

const size = fc.oneof(
  fc.integer({ min: 8, max: 400 }),
  fc.integer({ min: 1_000, max: 60_000 }),
  fc.constant(PUT_LIMITS.messageBytes),
);
const time = fc.oneof(
  fc.integer({ min: NOON, max: NOON + 3 }),
  fc.integer({ min: NOON - 2 * PUT_LIMITS.spanMs, max: NOON + 2 * PUT_LIMITS.spanMs }),
);
/** A few lines, or so many that their number is the limit. */
const runLength = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 9_990, max: 10_010 }) },
);
const run = fc.record({
  length: runLength,
  bytes: size,
  timeMs: time,
  level: fc.constantFrom(...LOG_LEVELS),
});
/** Large lines reach a limit sooner. */
const mostOf = (bytes: number): number => (bytes > 60_000 ? 3 : bytes > 400 ? 40 : 10_010);
const lines = fc.array(run, { minLength: 1, maxLength: 5 }).map((runs) =>
  runs.flatMap(({ length, bytes, timeMs, level }) =>
    Array.from({ length: Math.min(length, mostOf(bytes)) }, (_, index) => ({
      ...{ level, bytes },
      // Mostly ascending; every seventh line is older than the one before it.
      timeMs: timeMs + index - (index % 7 === 6 ? 3 : 0),
    })),
  ),
);

it('whatever is written, in whatever order, each put is one that the service takes, and each line is in one', async () => {
  await fc.assert(
    fc.asyncProperty(lines, fc.boolean(), async (all, isDaily) => {
      const puts = await deliver(all, isDaily);
      expect(puts.flatMap((put) => faultsOf(put, isDaily))).toEqual([]);
      let nextId = 0;
      for (const { events } of puts) {
        const ids = events.map(idOf);
        // Each put takes the lines that are next, sorted by time and otherwise in their order.
        const expected = ids.map((_, index) => nextId + index);
        nextId += ids.length;
        expected.sort((a, b) => (all[a]?.timeMs ?? 0) - (all[b]?.timeMs ?? 0));
        expect(ids.join()).toBe(expected.join());
      }
      expect(nextId).toBe(all.length);
    }),
    { seed: 20_231_114, numRuns: 25 },
  );
});
