import { setImmediate } from 'node:timers/promises';
import type { Run } from '../contestant';
import { CONTESTANTS } from '../contestants';
import type { Command, Reply } from '../messages';
import { prepareErrors } from '../sample-errors';
import { heapBytesOf } from './heap-bytes';
import { profileOf } from './profile-of';
import { createStopwatch } from './stopwatch';

/** The process of one contestant and one workload: it does what the parent asks for. */
async function main(contestantName: string, workload: string): Promise<void> {
  const contestant = CONTESTANTS.find(({ name }) => name === contestantName);
  if (contestant === undefined) throw new TypeError(`no contestant is called ${contestantName}`);
  const runs = await contestant.load();
  const run = (runs as Readonly<Record<string, Run | undefined>>)[workload];
  const stopwatch = createStopwatch();

  function round(calls: number): number {
    prepareErrors(workload === 'error' ? calls : 0);
    stopwatch.start();
    run?.(calls);
    const elapsedNs = stopwatch.stop();
    runs.flush?.();
    return elapsedNs;
  }

  async function answer(command: Command): Promise<Reply> {
    switch (command.ask) {
      case 'round':
        return { elapsedNs: round(command.calls) };
      case 'probe':
        runs.probe(command.calls);
        runs.flush?.();
        return {};
      case 'heap':
        return { heapBytes: await heapBytes(command.calls, command.times) };
      case 'profile':
        return { profile: await profileOf(() => rounds(command.calls, command.forMs)) };
    }
  }

  async function heapBytes(calls: number, times: number): Promise<readonly number[]> {
    const measured: number[] = [];
    for (let time = 0; time < times; time += 1) {
      prepareErrors(workload === 'error' ? calls : 0);
      measured.push(heapBytesOf(() => run?.(calls)));
      runs.flush?.();
      await setImmediate();
    }
    return measured;
  }

  async function rounds(calls: number, forMs: number): Promise<void> {
    const end = performance.now() + forMs;
    while (performance.now() < end) {
      round(calls);
      await setImmediate();
    }
  }

  process.on('message', (command: Command) => {
    void answer(command).then((reply) => process.send?.(reply));
  });
  process.on('disconnect', () => process.exit());
  process.send?.({ isAble: run !== undefined } satisfies Reply);
}

void main(process.argv[2] ?? '', process.argv[3] ?? '');
