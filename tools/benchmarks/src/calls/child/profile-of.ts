import { Session, type Profiler, type Runtime } from 'node:inspector/promises';
import { basename, dirname } from 'node:path';
import type { ProfiledFunction } from '../messages';

const SAMPLING_INTERVAL_US = 100;
const FUNCTIONS = 25;

/** The functions that take the most time by themselves while `work` runs. */
export async function profileOf(work: () => Promise<void>): Promise<readonly ProfiledFunction[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: SAMPLING_INTERVAL_US });
  await session.post('Profiler.start');
  await work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return heaviest(profile);
}

function heaviest({ nodes }: Profiler.Profile): readonly ProfiledFunction[] {
  const hits = new Map<string, { readonly name: string; readonly place: string; hits: number }>();
  let total = 0;
  for (const { callFrame, hitCount = 0 } of nodes) {
    if (NOT_WORK.has(callFrame.functionName)) continue;
    const { name, place } = placeOf(callFrame);
    const known = hits.get(name + place) ?? { name, place, hits: 0 };
    known.hits += hitCount;
    total += hitCount;
    hits.set(name + place, known);
  }
  return [...hits.values()]
    .toSorted((a, b) => b.hits - a.hits)
    .slice(0, FUNCTIONS)
    .map(({ name, place, hits: own }) => ({ name, place, share: own / total }));
}

const NOT_WORK = new Set(['(root)', '(idle)', '(program)']);

function placeOf({ functionName, url, lineNumber }: Runtime.CallFrame): {
  readonly name: string;
  readonly place: string;
} {
  const name = functionName === '' ? '(anonymous)' : functionName;
  if (url === '') return { name, place: 'engine' };
  return { name, place: `${basename(dirname(url))}/${basename(url)}:${lineNumber + 1}` };
}
