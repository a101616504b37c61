import { Session, type Profiler } from 'node:inspector/promises';
import { basename, dirname } from 'node:path';
import type { ProfiledFunction } from '../messages';

const SAMPLING_INTERVAL_US = 100;
const FUNCTIONS = 25;

/** What belongs to the measuring, with all that it calls. */
const NOT_LOGGING: ReadonlySet<string> = new Set([
  '(idle)',
  '(program)',
  'prepareErrors',
  'waitedNs',
  'setImmediate',
]);

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
  return heaviest(profile.nodes);
}

function heaviest(nodes: readonly Profiler.ProfileNode[]): readonly ProfiledFunction[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const hits = new Map<string, number>();
  let total = 0;

  function add(node: Profiler.ProfileNode, caller?: Profiler.ProfileNode): void {
    const { hitCount = 0, children = [] } = node;
    const name = nameOf(node);
    if (NOT_LOGGING.has(name)) return;
    if (name !== '(root)') {
      const key = `${name}\n${placeOf(node, caller)}`;
      hits.set(key, (hits.get(key) ?? 0) + hitCount);
      total += hitCount;
    }
    for (const id of children) {
      const child = byId.get(id);
      if (child !== undefined) add(child, node);
    }
  }

  const [root] = nodes;
  if (root !== undefined) add(root);
  return [...hits]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, FUNCTIONS)
    .map(([key, own]) => {
      const [name = '', place = ''] = key.split('\n');
      return { name, place, share: own / total };
    });
}

function nameOf({ callFrame }: Profiler.ProfileNode): string {
  return callFrame.functionName === '' ? '(anonymous)' : callFrame.functionName;
}

/** The engine's own functions have no file; who called them says more. */
function placeOf({ callFrame }: Profiler.ProfileNode, caller?: Profiler.ProfileNode): string {
  const { url, lineNumber } = callFrame;
  if (url === '') return caller === undefined ? 'engine' : `engine, for ${nameOf(caller)}`;
  const folder = dirname(url);
  const file = folder === '.' ? url : `${basename(folder)}/${basename(url)}`;
  return `${file}:${lineNumber + 1}`;
}
