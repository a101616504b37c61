import { mkdtempSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestLogger } from '@dashtam/logging-testing';
import { ConsoleAdapter, type ConsoleAdapterOptions } from '../src/index';
import { lineOf } from './fixed-line';
import { openFiles } from './open-files';
import { createPipe } from './pipe';
import { until } from './until';

jest.setTimeout(30_000);

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'console-output-'));
  path = join(folder, 'app.log');
});

afterEach(() => rmSync(folder, { recursive: true }));

const adapter = (options: Partial<ConsoleAdapterOptions> = {}): ConsoleAdapter =>
  new ConsoleAdapter({ format: 'json', destination: path, ...options });

const output = (): string => readFileSync(path, 'utf8');

describe('Immediate output', () => {
  it('has left the process when the call returns', async () => {
    const sink = adapter();
    sink.write(lineOf('one'), 'debug', 0);
    expect(output()).toBe(lineOf('one'));
    await sink.close();
  });
});

describe('Output gathered by turn', () => {
  it('leaves at the end of the turn', async () => {
    const sink = adapter({ buffer: 'turn' });
    sink.write(lineOf('one'), 'info', 0);
    sink.write(lineOf('two'), 'warning', 0);
    expect(output()).toBe('');
    expect(sink.stats()).toMatchObject({ queued: 2, sent: 0 });
    await new Promise((resolve) => setImmediate(resolve));
    expect(output()).toBe(lineOf('one') + lineOf('two'));
    await sink.close();
  });

  it.each(['error', 'critical'] as const)(
    'leaves at once with the first %s, in order',
    async (level) => {
      const sink = adapter({ buffer: 'turn' });
      sink.write(lineOf('before'), 'info', 0);
      sink.write(lineOf('urgent'), level, 0);
      expect(output()).toBe(lineOf('before') + lineOf('urgent'));
      await sink.close();
    },
  );

  it('leaves at once when 62 KiB are gathered', async () => {
    const sink = adapter({ buffer: 'turn' });
    sink.write(lineOf('half', 40_000), 'info', 0);
    expect(output()).toBe('');
    sink.write(lineOf('half', 40_000), 'info', 0);
    expect(output().split('\n').length - 1).toBe(2);
    await sink.close();
  });
});

describe('close', () => {
  it('closes the file that the adapter opened', async () => {
    const sink = adapter();
    expect(openFiles()).toContain(path);
    await sink.close();
    await until(() => !openFiles().includes(path));
  });

  it('leaves a descriptor open that was handed in', async () => {
    const pipe = createPipe();
    await adapter({ destination: pipe.descriptor }).close();
    writeSync(pipe.descriptor, 'still open\n');
    expect(pipe.lines()).toEqual(['still open']);
    pipe.remove();
  });
});

class OperationalError extends Error {}

/** The three calls of the documented sample output. */
function logSamples(sink: ConsoleAdapter): void {
  const instants = ['00.123', '01.456', '02.789'].map((s) => Date.parse(`2025-11-13T19:00:${s}Z`));
  const logger = createTestLogger(sink, { now: () => instants.shift() ?? 0, traceId: 'abc123' });
  logger.info('User registered', {
    user_id: '123e4567-e89b-12d3-a456-426614174000',
    email: 'user@example.com',
  });
  logger.warning('Rate limit approaching', {
    user_id: '123e4567...',
    current_rate: 45,
    limit: 50,
  });
  const error = new OperationalError('Connection refused');
  delete error.stack;
  logger.error('Database connection failed', { error, retry_count: 3 });
}

describe('The documented samples', () => {
  it('hold for people', async () => {
    const sink = adapter({ format: 'pretty' });
    logSamples(sink);
    await sink.close();
    expect(output()).toBe(
      '2025-11-13T19:00:00.123Z [INFO    ] User registered ' +
        'user_id=123e4567-e89b-12d3-a456-426614174000 email=user@example.com ' +
        'trace_id=abc123\n' +
        '2025-11-13T19:00:01.456Z [WARNING ] Rate limit approaching ' +
        'user_id=123e4567... current_rate=45 limit=50 trace_id=abc123\n' +
        '2025-11-13T19:00:02.789Z [ERROR   ] Database connection failed ' +
        'error_type=OperationalError error_message=Connection refused ' +
        'retry_count=3 trace_id=abc123\n',
    );
  });

  it('hold as JSON, key by key', async () => {
    const sink = adapter();
    logSamples(sink);
    await sink.close();
    expect(output()).toBe(
      '{"timestamp":"2025-11-13T19:00:00.123Z","level":"info",' +
        '"message":"User registered",' +
        '"user_id":"123e4567-e89b-12d3-a456-426614174000",' +
        '"email":"user@example.com","trace_id":"abc123"}\n' +
        '{"timestamp":"2025-11-13T19:00:01.456Z","level":"warning",' +
        '"message":"Rate limit approaching","user_id":"123e4567...",' +
        '"current_rate":45,"limit":50,"trace_id":"abc123"}\n' +
        '{"timestamp":"2025-11-13T19:00:02.789Z","level":"error",' +
        '"message":"Database connection failed",' +
        '"error_type":"OperationalError",' +
        '"error_message":"Connection refused","retry_count":3,' +
        '"trace_id":"abc123"}\n',
    );
  });
});
