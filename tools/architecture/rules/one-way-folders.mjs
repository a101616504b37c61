// ESLint rule: the folders of a `src` import each other in one direction only, so that each can be
// understood with what stands below it. A nested folder belongs to the one right under `src`; a file
// right under `src` stands for itself. Tests may import what they like.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

const TEST = /\.(spec|type-test)\.ts$/;

/** What each folder of a `src` imports, as it lies on the disk; one look for all of its files. */
const graphs = new Map();

/** The `src` that a file belongs to; undefined for a file of none. */
function sourceFolderOf(file) {
  return /^.*?[\\/](?:packages|apps|tools)[\\/][^\\/]+[\\/]src(?=[\\/])/.exec(file)?.[0];
}

/** The folder, or the file, right under `src`; undefined for what lies elsewhere. */
function unitOf(src, path) {
  const [unit] = relative(src, path).split(sep);
  return unit === '..' ? undefined : unit.replace(/\.[jt]s$/, '');
}

/** The relative imports of a file, in every form: where they stand, and what they lead to. */
function importsOf(src, file, text) {
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName, pos }) => ({ pos, unit: unitOf(src, resolve(dirname(file), fileName)) }))
    .filter(({ unit }) => unit !== undefined);
}

function graphOf(src) {
  const known = graphs.get(src);
  if (known) return known;
  const graph = new Map();
  for (const name of readdirSync(src, { recursive: true })) {
    if (!name.endsWith('.ts') || TEST.test(name)) continue;
    const file = join(src, name);
    const unit = unitOf(src, file);
    const units = graph.get(unit) ?? new Set();
    for (const found of importsOf(src, file, readFileSync(file, 'utf8'))) units.add(found.unit);
    graph.set(unit, units);
  }
  graphs.set(src, graph);
  return graph;
}

/** The shortest way of imports from one folder to another, both named; undefined for none. */
function wayBetween(graph, from, to) {
  const ways = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    if (way.at(-1) === to) return way;
    for (const next of graph.get(way.at(-1)) ?? []) {
      if (!seen.has(next)) ways.push([...way, next]);
      seen.add(next);
    }
  }
  return undefined;
}

export default {
  meta: {
    type: 'problem',
    docs: { description: 'Require that the folders of a package depend on each other one way.' },
    schema: [],
    messages: {
      circle:
        "'{{own}}' imports '{{other}}', which leads back to it: {{way}}. Move what both need to where neither imports the other.",
    },
  },

  create(context) {
    const { filename, sourceCode } = context;
    const src = sourceFolderOf(filename);
    if (src === undefined || TEST.test(filename)) return {};
    const own = unitOf(src, filename);
    return {
      Program() {
        for (const { pos, unit: other } of importsOf(src, filename, sourceCode.text)) {
          if (other === own) continue;
          const way = wayBetween(graphOf(src), other, own);
          if (way === undefined) continue;
          const loc = sourceCode.getLocFromIndex(pos);
          context.report({ loc, messageId: 'circle', data: { own, other, way: way.join(' -> ') } });
        }
      },
    };
  },
};
