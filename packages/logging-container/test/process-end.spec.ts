import { startCloudWatchEmulator, type CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { cloudWatchEnv } from './cloudwatch-env';
import { records, runFixture, type Ended } from './run-fixture';

interface End {
  /** The fixture's argument. */
  readonly how: string;
  readonly signal?: NodeJS.Signals;
  /** What the parent sees: the process's own end, as if nobody had logged. */
  readonly seen: Pick<Ended, 'code' | 'signal'>;
  readonly lines: number;
  /** The line about what ended the process. */
  readonly crash?: string;
}

const code = (value: number) => ({ code: value, signal: null });

/** Ends that leave time to deliver: CloudWatch gets every line, and stderr none. */
const isOrderly = ({ how, signal }: End): boolean =>
  signal !== undefined || how === 'naturally' || how === 'with an exit code';

const ENDS: readonly End[] = [
  { how: 'naturally', seen: code(0), lines: 50 },
  { how: 'with an exit code', seen: code(3), lines: 50 },
  { how: 'by process.exit', seen: code(4), lines: 50 },
  { how: 'logging in its own exit listener', seen: code(4), lines: 51 },
  { how: 'logging first in an exit listener', seen: code(0), lines: 51 },
  { how: 'by an uncaught exception', seen: code(1), lines: 50, crash: 'Uncaught exception' },
  { how: 'by an unhandled rejection', seen: code(1), lines: 50, crash: 'Unhandled rejection' },
  { how: 'by its own exception handler', seen: code(5), lines: 50, crash: 'Uncaught exception' },
  ...(['SIGTERM', 'SIGINT'] as const).map((signal): End => ({
    how: 'by a signal',
    signal,
    seen: { code: null, signal },
    lines: 50,
  })),
  { how: 'by its own signal handler', signal: 'SIGTERM', seen: code(6), lines: 51 },
  {
    how: 'by a signal, with signal-exit',
    signal: 'SIGTERM',
    seen: { code: null, signal: 'SIGTERM' },
    lines: 50,
  },
];

const titled = ENDS.map((end) => [`${end.how} ${end.signal ?? ''}`.trim(), end] as const);

/** JSON lines only: Node itself tells of an uncaught exception on stderr, in plain text. */
const jsonOf = (output: string) =>
  records(
    output
      .split('\n')
      .filter((line) => line.startsWith('{"timestamp"'))
      .join('\n'),
  );

function expectAll({ lines, crash }: End, logged: Record<string, unknown>[]): void {
  const indexes = logged.filter(({ message }) => message === 'Line').map(({ index }) => index);
  expect(indexes.toSorted((a, b) => Number(a) - Number(b))).toEqual([...Array(lines).keys()]);
  const crashes = logged.filter(({ level }) => /critical/i.test(String(level)));
  expect(crashes.map(({ message }) => message)).toEqual(crash === undefined ? [] : [crash]);
  for (const line of crashes) {
    expect(line).toMatchObject({ error_type: 'RangeError', error_message: 'out of luck' });
  }
}

describe.each([
  ['immediate', { ENVIRONMENT: 'ci' }],
  ['gathered by turn', { ENVIRONMENT: 'production', LOG_SINK: 'stdout' }],
])('lines on stdout, %s', (_name, env) => {
  it.each(titled)('are all there when the process ends %s', async (_title, end) => {
    const { how, signal, seen } = end;
    const ended = await runFixture('end', { args: [how], env, ...(signal && { signal }) });
    expect({ code: ended.code, signal: ended.signal }).toEqual(seen);
    expectAll(end, jsonOf(ended.stdout));
  });
});

describe('lines for CloudWatch', () => {
  let emulator: CloudWatchEmulator;
  beforeEach(async () => (emulator = await startCloudWatchEmulator()));
  afterEach(() => emulator.close());

  it.each(titled)('are delivered or on stderr when the process ends %s', async (_title, end) => {
    const { how, signal, seen } = end;
    const env = cloudWatchEnv(emulator);
    const ended = await runFixture('end', { args: [how], env, ...(signal && { signal }) });
    expect({ code: ended.code, signal: ended.signal }).toEqual(seen);
    const delivered = emulator
      .events()
      .map(({ message }) => JSON.parse(message) as Record<string, unknown>);
    expectAll(end, [...delivered, ...jsonOf(ended.stderr)]);
    if (isOrderly(end)) expect(ended.stderr).toBe('');
  });
});
