import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const RUNNER = join(__dirname, '..', 'scripts', 'run-snippets.cjs');
const SEPARATOR = '\u001eprogram ';
const DEADLINE_MS = 60_000;

/** What a program printed. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs programs in one process, each when the one before has nothing left to do, and tells their
 * output apart.
 *
 * @param files - absolute paths of JavaScript files
 * @param env - all variables that they see
 * @throws Error with the last program's output, where the process ended before it had run all
 */
export async function runSnippets(
  files: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<ReadonlyMap<string, Printed>> {
  const { stdout, stderr, code } = await new Promise<Printed & { code: unknown }>((done) => {
    const options = { env, encoding: 'utf8', timeout: DEADLINE_MS } as const;
    execFile(process.execPath, ['-e', runnerOf(files)], options, (error, out, err) =>
      done({ stdout: out, stderr: err, code: error?.code ?? error?.signal ?? 0 }),
    );
  });
  const out = partsOf(stdout);
  const err = partsOf(stderr);
  if (code !== 0) {
    const [last = 'none'] = [...out.keys()].slice(-1);
    const said = `${out.get(last) ?? stdout}${err.get(last) ?? stderr}`;
    throw new Error(`${last} ended the process with ${String(code)}:\n${said}`);
  }
  return new Map(
    files.map((file) => [file, { stdout: out.get(file) ?? '', stderr: err.get(file) ?? '' }]),
  );
}

/** A program that loads others by their names. */
function runnerOf(files: readonly string[]): string {
  const loaders = files.map((file) => {
    return `${JSON.stringify(file)}: () => import(${JSON.stringify(pathToFileURL(file))})`;
  });
  const [runner, separator] = [RUNNER, SEPARATOR].map((text) => JSON.stringify(text));
  return `require(${runner}).runSnippets(${separator}, { ${loaders.join(', ')} })`;
}

function partsOf(text: string): ReadonlyMap<string, string> {
  const [, ...parts] = text.split(SEPARATOR);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 1)];
    }),
  );
}
