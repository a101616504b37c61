import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPipe, type Pace } from './pipe';
import { runJob, type Job } from './run-fixture';
import { until } from './until';

jest.setTimeout(30_000);

const LINES = 10_000;
const NOTHING_LOST = { exitCode: 0, sent: LINES, queued: 0, reported: {} };
const SLOW: Pace = { bytes: 20_000, everyMs: 2 };

const indexes = (lines: readonly string[]): number[] =>
  lines.map((line) => (JSON.parse(line) as { index: number }).index);

const ALL = Array.from({ length: LINES }, (_none, index) => index);

const immediate: Job = { lines: LINES, options: { format: 'json' }, end: 'exit' };
const gathered: Job = {
  ...immediate,
  options: { format: 'json', buffer: 'turn' },
  flushAtExit: true,
};

async function throughPipe(job: Job, pace: Pace | undefined) {
  const pipe = createPipe(0);
  pipe.resume(pace);
  try {
    const outcome = await runJob(job, pipe.descriptor);
    return { outcome, lines: pipe.lines() };
  } finally {
    pipe.remove();
  }
}

describe.each([
  ['immediate output', immediate],
  ['output gathered by turn, flushed at exit', gathered],
])('With %s', (_name, job) => {
  it.each([
    ['a pipe', false, undefined],
    ['a pipe with a slow reader', false, SLOW],
    ['a non-blocking pipe', true, undefined],
    ['a non-blocking pipe with a slow reader', true, SLOW],
  ])('nothing is lost at process.exit on %s', async (_case, touchStdout, pace) => {
    const { outcome, lines } = await throughPipe({ ...job, touchStdout }, pace);
    expect(outcome).toMatchObject(NOTHING_LOST);
    expect(indexes(lines)).toEqual(ALL);
  });

  it.each(['redirected to', 'opened by the adapter as'])(
    'nothing is lost at process.exit on a file %s its destination',
    async (how) => {
      const folder = mkdtempSync(join(tmpdir(), 'console-exit-'));
      const path = join(folder, 'app.log');
      const stdout = openSync(path, 'a');
      try {
        const destination = how === 'redirected to' ? 1 : path;
        const options = { ...job.options, destination };
        expect(await runJob({ ...job, options }, stdout)).toMatchObject(NOTHING_LOST);
        expect(indexes(readFileSync(path, 'utf8').trimEnd().split('\n'))).toEqual(ALL);
      } finally {
        closeSync(stdout);
        rmSync(folder, { recursive: true });
      }
    },
  );

  it('a reader that leaves early harms nothing, and each line is accounted for once', async () => {
    const pipe = createPipe(0);
    try {
      const running = runJob({ ...job, flushAtExit: true }, pipe.descriptor);
      // What is left in the pipe when its reader leaves in mid-output counts as sent.
      pipe.resume({ bytes: 1_000, everyMs: 1 });
      await until(() => pipe.received() > 0);
      pipe.leave();
      const { exitCode, sent, dropped, reported } = await running;
      expect(exitCode).toBe(0);
      expect(sent + dropped.info).toBe(LINES);
      expect(dropped.info).toBeGreaterThan(0);
      expect(reported).toEqual({ unwritable: dropped.info });
    } finally {
      pipe.remove();
    }
  });
});

describe('With a reader that never reads', () => {
  it('the process still ends, and every line is sent or reported', async () => {
    const pipe = createPipe(0);
    pipe.pause();
    try {
      const options = { format: 'json', stallMs: 20, maxQueuedBytes: 1024 * 1024 } as const;
      const job: Job = { ...immediate, options, touchStdout: true, end: 'close' };
      const { exitCode, sent, queued, dropped, reported } = await runJob(job, pipe.descriptor);
      const { overflow = 0, deadline = 0 } = reported;
      expect({ exitCode, queued }).toEqual({ exitCode: 0, queued: 0 });
      expect(sent + dropped.info).toBe(LINES);
      expect(overflow).toBeGreaterThan(0);
      expect(deadline).toBeGreaterThan(0);
      expect(overflow + deadline).toBe(dropped.info);
    } finally {
      pipe.remove();
    }
  });
});

describe('Without any flush', () => {
  it('output gathered by turn is complete when the process ends by itself', async () => {
    const job: Job = { ...gathered, flushAtExit: false, end: 'natural' };
    const { outcome, lines } = await throughPipe(job, undefined);
    expect(outcome).toMatchObject(NOTHING_LOST);
    expect(indexes(lines)).toEqual(ALL);
  });
});
