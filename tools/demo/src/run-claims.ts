import { claimNone, claimSame, type Claim } from './claims';
import { PASSWORD, WRONG_PASSWORD } from './scenario';
import type { SeenLine } from './seen-line';
import type { Exchange } from './send-step';

/** What one run of the app left behind. */
export interface RunEvidence {
  readonly exchanges: readonly Exchange[];
  /** Every line that the operator can see. */
  readonly lines: readonly SeenLine[];
  /** Everything that the app wrote or answered, as text. */
  readonly outputs: readonly string[];
  readonly levelCase: 'lower' | 'upper';
  readonly logLevel: 'DEBUG' | 'INFO';
  readonly exitCode: number | null;
}

const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const TRACE_ID = /^[\da-f]{32}$/;

/** What must hold in every environment. */
export function claimsOfRun(run: RunEvidence): readonly Claim[] {
  const { exchanges, outputs } = run;
  return [
    claimSame(
      'the answers are 201, 409, 401 and 500',
      exchanges.map(({ status }) => status),
      exchanges.map(({ step }) => step.status),
    ),
    claimNone('each request logged its lines, in order, under one trace id', wrongLines(run)),
    claimNone(
      'that trace id is in the header of each answer and in the body of each problem',
      exchanges.filter((exchange) => !tellsItsTrace(exchange)).map(describeExchange),
    ),
    claimNone(
      'every line has timestamp, level, message and trace_id',
      run.lines.filter((line) => !isComplete(line, run.levelCase)).map((l) => JSON.stringify(l)),
    ),
    claimNone(
      'the background job has a trace of its own',
      backgroundDifferences(run.lines, exchanges),
    ),
    claimNone(
      'no password is in any output',
      [PASSWORD, WRONG_PASSWORD].filter((secret) => outputs.some((text) => text.includes(secret))),
    ),
    claimSame('SIGTERM ended the app with exit code 0', run.exitCode, 0),
  ];
}

/** Level and message of the lines that `exchange` should have logged. */
export function expectedLines(
  { step }: Exchange,
  { logLevel, levelCase }: Pick<RunEvidence, 'logLevel' | 'levelCase'>,
): readonly string[] {
  return step.lines
    .filter(([level]) => logLevel === 'DEBUG' || level !== 'debug')
    .map(([level, message]) => `${levelCase === 'upper' ? level.toUpperCase() : level} ${message}`);
}

function wrongLines(run: RunEvidence): readonly string[] {
  return run.exchanges.flatMap((exchange) => {
    const seen = run.lines
      .filter(({ traceId }) => traceId === exchange.traceId)
      .map(({ level, message }) => `${level} ${message}`);
    const title = `${exchange.step.method} ${exchange.step.path} (${exchange.step.title})`;
    return claimSame(title, seen, expectedLines(exchange, run)).differences.map(
      (difference) => `${title}: ${difference}`,
    );
  });
}

function tellsItsTrace({ traceId, status, body }: Exchange): boolean {
  return TRACE_ID.test(traceId) && (status < 400 || body.includes(`"trace_id":"${traceId}"`));
}

function describeExchange({ step, status, traceId, body }: Exchange): string {
  return `${step.method} ${step.path}: ${status}, X-Trace-Id ${JSON.stringify(traceId)}, ${body}`;
}

function isComplete({ timestamp, level, message, traceId }: SeenLine, levelCase: string): boolean {
  const inCase = levelCase === 'upper' ? level.toUpperCase() : level.toLowerCase();
  return TIMESTAMP.test(timestamp) && level === inCase && message !== '' && TRACE_ID.test(traceId);
}

function backgroundDifferences(
  lines: readonly SeenLine[],
  exchanges: readonly Exchange[],
): readonly string[] {
  const idsOf = (prefix: string): readonly string[] =>
    lines.filter(({ message }) => message.startsWith(prefix)).map(({ traceId }) => traceId);
  const job = idsOf('Token refresh');
  const others = new Set([...idsOf('Server'), ...exchanges.map(({ traceId }) => traceId)]);
  return new Set(job).size === 1 && job.length === 2 && !others.has(job[0] ?? '')
    ? []
    : [`the job's lines have the trace ids ${JSON.stringify(job)}`];
}
