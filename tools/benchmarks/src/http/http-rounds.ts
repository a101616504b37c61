import { TargetFile } from '../calls/target-file';
import type { HttpContestant } from './http-contestant';
import { HttpProcess } from './http-process';

const LINES_DEADLINE_MS = 10_000;

/** What the contestants took. */
export interface HttpTimes {
  /** Microseconds of processor time a request, round by round, by contestant. */
  readonly requestUs: ReadonlyMap<string, readonly number[]>;
  readonly failures: readonly string[];
}

/** How much to measure. */
export interface HttpEffort {
  /** Rounds whose time counts. */
  readonly rounds: number;
  /** Rounds before them. */
  readonly warmUpRounds: number;
  /** Requests in each round. */
  readonly requests: number;
}

/** Serves rounds of requests with each contestant in turn, and counts and reads their lines. */
export async function httpRounds(
  contestants: readonly HttpContestant[],
  { rounds, warmUpRounds, requests }: HttpEffort,
): Promise<HttpTimes> {
  const target = new TargetFile();
  const requestUs = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  const failures = new Set<string>();
  const processes: HttpProcess[] = [];
  try {
    for (const contestant of contestants) {
      processes.push(await HttpProcess.start(contestant, target));
    }
    for (let made = -warmUpRounds; made < rounds; made += 1) {
      for (const running of processes) {
        const us = await running.serve(requests);
        for (const problem of await problemsOf(running.contestant, requests, target))
          failures.add(problem);
        if (made >= 0) requestUs.get(running.contestant.name)?.push(us);
      }
    }
  } finally {
    await Promise.all(processes.map((running) => running.stop()));
    target.remove();
  }
  return { requestUs, failures: [...failures] };
}

/** Every request must have left its lines, and each line must tell the path and the status. */
async function problemsOf(
  { label, linesPerRequest }: HttpContestant,
  requests: number,
  target: TargetFile,
): Promise<string[]> {
  const expected = requests * linesPerRequest;
  const seen = await target.waitForLines(expected, LINES_DEADLINE_MS);
  const text = target.read().toString('utf8');
  target.empty();
  if (seen !== expected) return [`${label}: ${seen} of ${expected} lines`];
  const lines = text.split('\n').slice(0, -1);
  const told = lines.filter((line) => isJson(line) && /"\/users\/7"/.test(line));
  const ended = told.filter((line) => /"(status|status_code|statusCode)":200\b/.test(line));
  if (told.length === expected && ended.length === Math.min(expected, requests)) return [];
  return [`${label}: ${told.length} lines tell the path, ${ended.length} the status`];
}

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
