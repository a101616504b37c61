import { setTimeout } from 'node:timers/promises';
import { markdownTable } from '../report/markdown-table';
import type { Contestant } from './contestant';
import { ContestantProcess } from './contestant-process';
import { TargetFile } from './target-file';
import type { Workload } from './workload';

const WARM_UP_MS = 500;
const PROFILE_MS = 2_000;
const EMPTY_EVERY_MS = 50;

/** Where the time of one contestant goes: a table of functions for each workload. */
export async function profileOfContestant(
  contestant: Contestant,
  workloads: readonly Workload[],
): Promise<string> {
  const target = new TargetFile();
  const parts: string[] = [];
  for (const workload of workloads) {
    const running = await ContestantProcess.start(contestant, workload.name, target);
    const emptying = keepEmpty(target);
    const { calls } = workload;
    if (running.isAble) {
      await running.ask({ ask: 'profile', calls, forMs: WARM_UP_MS });
      const { profile = [] } = await running.ask({ ask: 'profile', calls, forMs: PROFILE_MS });
      const rows = profile.map(({ name, place, share }) => [
        `${(100 * share).toFixed(1)} %`,
        name,
        place,
      ]);
      const columns = [
        { title: 'self', align: 'right' as const },
        { title: 'function' },
        { title: 'place' },
      ];
      parts.push(`### ${contestant.label}: ${workload.title}\n\n${markdownTable(columns, rows)}\n`);
    }
    await running.stop();
    await emptying.stop();
  }
  target.remove();
  return parts.join('\n');
}

/** A profile lasts for many rounds; nobody reads their lines. */
function keepEmpty(target: TargetFile): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const done = (async () => {
    while (!stopping.signal.aborted) {
      await setTimeout(EMPTY_EVERY_MS);
      target.empty();
    }
  })();
  return {
    stop() {
      stopping.abort();
      return done;
    },
  };
}
