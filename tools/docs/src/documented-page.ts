import { join } from 'node:path';
import type { SnippetFolder } from './compile-snippets';
import { WORKSPACE_ROOT, type Page } from './documentation-pages';
import { fencesOf, type Fence } from './fences-of';
import { markOf, type Mark } from './mark-of';

/** A fenced block, and what is to be done with it. */
export interface Block extends Fence, Mark {
  /** `page:line` */
  readonly place: string;
}

/** A block that is run, and the blocks that say what it prints. */
export interface RunBlock {
  readonly block: Block;
  readonly prints: readonly Block[];
}

/** A page as its tests see it. */
export interface DocumentedPage {
  readonly path: string;
  readonly blocks: readonly Block[];
  /** Its blocks of TypeScript, to compile. */
  readonly programs: SnippetFolder;
  readonly runs: readonly RunBlock[];
}

/** The project whose installed packages a page's programs import, where it is not this one. */
const INSTALLED_IN: Readonly<Record<string, string>> = { 'docs/migration.md': 'tools/benchmarks' };

/**
 * Reads what a page's blocks are, and what is to be done with them.
 *
 * @throws Error that names the place of a block that is not marked, or that shows the output of none
 */
export function documentedPage({ path, text }: Page): DocumentedPage {
  const blocks = fencesOf(path, text).map((fence) => {
    return { ...fence, ...markOf(fence), place: `${path}:${fence.line}` };
  });
  return { path, blocks, programs: programsOf(path, blocks), runs: runsOf(blocks) };
}

/** Where the JavaScript of a block is, once it is compiled. */
export function compiledFile({ programs }: DocumentedPage, block: Block): string {
  return join(programs.folder, `${nameOf(block)}.js`);
}

function nameOf({ file, line }: Block): string {
  return file?.replace(/\.ts$/, '') ?? `line-${line}`;
}

function programsOf(path: string, blocks: readonly Block[]): SnippetFolder {
  const programs = blocks.filter(
    ({ language, action }) => language === 'ts' && action !== 'needs' && action !== 'checked-by',
  );
  const project = join(WORKSPACE_ROOT, INSTALLED_IN[path] ?? 'tools/docs');
  return {
    folder: join(project, 'out-tsc/snippets', path.replace(/\.md$/, '')),
    moduleType: programs.some(({ action }) => action === 'test') ? 'commonjs' : 'module',
    snippets: programs.map((block) => {
      const code = `${block.given}\n${block.text}\n\nexport {};\n`;
      return { place: block.place, code, name: nameOf(block) };
    }),
  };
}

const SHOWS_OUTPUT = new Set<Mark['action']>(['output', 'traces', 'stderr']);

function runsOf(blocks: readonly Block[]): readonly RunBlock[] {
  const runs: { block: Block; prints: Block[] }[] = [];
  let isAboutLast = false;
  for (const block of blocks) {
    if (SHOWS_OUTPUT.has(block.action)) {
      if (!isAboutLast) throw new Error(`${block.place}: the block before it is not run`);
      runs.at(-1)?.prints.push(block);
      continue;
    }
    isAboutLast = block.action === 'run';
    if (isAboutLast) runs.push({ block, prints: [] });
  }
  return runs;
}
