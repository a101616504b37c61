import type { LogSink, OnFailure } from '@dashtam/logging-domain';
import {
  createRecordingSink,
  describeLoggerContract,
  describeSinkContract,
  loggerOverSink,
  SINK_CONTRACT_CASES,
  type SinkHarness,
} from '@dashtam/logging-testing';
import { FLAWED_SINKS } from './flawed-sinks';
import { MAX_QUEUED_BYTES, QueueSink, type MemoryDestination } from './queue-sink';

type MakeSink = (destination: MemoryDestination, onFailure: OnFailure) => LogSink;

const harnessFor = (make: MakeSink, patienceMs = 10_000): SinkHarness => ({
  capabilities: ['break', 'heal'],
  maxQueuedBytes: MAX_QUEUED_BYTES,
  patienceMs,
  create({ onFailure }) {
    const destination: MemoryDestination = { taken: [], broken: false };
    return {
      sink: make(destination, onFailure),
      delivered: () => Promise.resolve([...destination.taken]),
      breakDestination: () => void (destination.broken = true),
      healDestination: () => void (destination.broken = false),
      dispose: () => undefined,
    };
  },
});

/** Rules of the cases that this harness fails. */
async function failedRules(harness: SinkHarness): Promise<Set<number>> {
  const failed = await Promise.all(
    SINK_CONTRACT_CASES.map(({ rule, run }) =>
      run(harness, expect).then(
        () => undefined,
        () => rule,
      ),
    ),
  );
  return new Set(failed.filter((rule) => rule !== undefined));
}

const queueing = harnessFor((destination, onFailure) => new QueueSink(destination, onFailure));
describeSinkContract('A queueing sink', { describe, it, expect }, queueing);
describeLoggerContract(
  'A logger over a queueing sink',
  { describe, it, expect },
  loggerOverSink(queueing),
);

describeSinkContract(
  'The recording sink',
  { describe, it, expect },
  {
    create({ onFailure }) {
      const sink = createRecordingSink({ onFailure });
      return {
        sink,
        delivered: () => Promise.resolve(sink.lines()),
        dispose: () => undefined,
      };
    },
  },
);

describe('The contract suite', () => {
  it('has, for each of the eight rules, a case that every adapter runs', () => {
    const everywhere = SINK_CONTRACT_CASES.filter(({ needs }) => needs.length === 0);
    const rules = new Set(everywhere.map(({ rule }) => rule));
    expect([...rules]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it.each(FLAWED_SINKS)('catches a sink that breaks rule $rule: $flaw', async ({ rule, make }) => {
    // Only what never settles or is never reported uses this patience up.
    expect([...(await failedRules(harnessFor(make, 400)))]).toContain(rule);
  });

  it('leaves out the cases that need what a harness does not offer', () => {
    const titles: string[] = [];
    const globals = {
      describe: (_name: string, body: () => void): void => body(),
      it: (title: string): void => void titles.push(title),
      expect,
    };
    const harness = harnessFor((destination, onFailure) => new QueueSink(destination, onFailure));
    const create: SinkHarness['create'] = (options) => harness.create(options);
    describeSinkContract('A sink', globals, { create });
    expect(titles.length).toBe(SINK_CONTRACT_CASES.filter(({ needs }) => !needs.length).length);
    titles.length = 0;
    describeSinkContract('A sink', globals, { create, capabilities: ['break', 'heal'] });
    expect(titles.length).toBe(SINK_CONTRACT_CASES.length - 1);
  });

  it('says so when a harness promises a capability that its subject lacks', async () => {
    const harness: SinkHarness = {
      capabilities: ['break'],
      create: () => ({
        sink: createRecordingSink(),
        delivered: () => Promise.resolve([]),
        dispose: () => undefined,
      }),
    };
    const needsBreak = SINK_CONTRACT_CASES.find(({ needs }) => needs.includes('break'));
    await expect(needsBreak?.run(harness, expect)).rejects.toThrow('has no breakDestination');
  });
});
