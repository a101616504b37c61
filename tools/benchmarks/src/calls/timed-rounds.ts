import { checkLines } from './check-lines';
import type { Contestant } from './contestant';
import { ContestantProcess } from './contestant-process';
import type { TargetFile } from './target-file';
import type { Workload } from './workload';

const DEADLINE_MS = 10_000;
/** Calls whose lines are read field by field before the clock runs. */
const VERIFIED_CALLS = 100;

/** What one workload took. */
export interface WorkloadTimes {
  readonly workload: Workload;
  /** Nanoseconds a call, round by round, by contestant; without those that cannot do it. */
  readonly callNs: ReadonlyMap<string, readonly number[]>;
  readonly failures: readonly string[];
}

/** How much to measure. */
export interface Effort {
  readonly rounds: number;
  readonly warmUpMs: number;
}

/**
 * Verifies and times one workload: all contestants run side by side, idle except for the one that
 * is asked for a round; the next is asked when every line of that round has arrived.
 */
export async function timedRounds(
  workload: Workload,
  contestants: readonly Contestant[],
  { rounds, warmUpMs }: Effort,
  target: TargetFile,
): Promise<WorkloadTimes> {
  const failures = new Set<string>();
  const callNs = new Map<string, number[]>();
  const processes = await startAll(workload, contestants, target);

  async function round(running: ContestantProcess): Promise<number> {
    const { elapsedNs = Number.NaN } = await running.ask({ ask: 'round', calls: workload.calls });
    const expected = workload.calls * workload.linesPerCall;
    const seen = await target.waitForLines(expected, DEADLINE_MS);
    target.empty();
    const { label } = running.contestant;
    if (seen !== expected)
      failures.add(`${label}, ${workload.title}: ${seen} of ${expected} lines`);
    return elapsedNs / workload.calls;
  }

  for (const running of processes) {
    for (const problem of await problemsOf(running, workload, target)) failures.add(problem);
    const end = performance.now() + warmUpMs;
    while (performance.now() < end) await round(running);
    callNs.set(running.contestant.name, []);
  }
  for (let made = 0; made < rounds; made += 1) {
    for (const running of processes) {
      // What the others left in the processor's caches is no part of anybody's call.
      await round(running);
      callNs.get(running.contestant.name)?.push(await round(running));
    }
  }
  await Promise.all(processes.map((running) => running.stop()));
  return { workload, callNs, failures: [...failures] };
}

async function startAll(
  workload: Workload,
  contestants: readonly Contestant[],
  target: TargetFile,
): Promise<readonly ContestantProcess[]> {
  const able: ContestantProcess[] = [];
  for (const contestant of contestants) {
    const started = await ContestantProcess.start(contestant, workload.name, target);
    if (started.isAble) able.push(started);
    else await started.stop();
  }
  return able;
}

async function problemsOf(
  running: ContestantProcess,
  workload: Workload,
  target: TargetFile,
): Promise<readonly string[]> {
  const { label, hides } = running.contestant;
  await running.ask({ ask: 'round', calls: VERIFIED_CALLS });
  await target.waitForLines(VERIFIED_CALLS * workload.linesPerCall, DEADLINE_MS);
  const text = target.read().toString('utf8');
  target.empty();
  const problems = checkLines(text, workload, VERIFIED_CALLS, hides);
  return problems.map((problem) => `${label}, ${workload.title}: ${problem}`);
}
