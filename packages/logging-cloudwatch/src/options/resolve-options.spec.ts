import type { CloudWatchOptions } from './cloudwatch-options';
import { resolveOptions } from './resolve-options';

const good = { logGroup: '/dashtam/test/app', instanceId: 'i-1' };

function complaint(options: object): string {
  try {
    resolveOptions(options as CloudWatchOptions);
    return 'none';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('options', () => {
  it('have the documented defaults', () => {
    expect(resolveOptions(good)).toEqual({
      ...good,
      region: 'us-east-1',
      batchSize: 100,
      batchIntervalMs: 5_000,
      retentionDays: 30,
      durability: 'turn',
      connectTimeoutMs: 3_000,
      requestTimeoutMs: 10_000,
    });
  });

  it('count as not given when they are undefined', () => {
    const options = { ...good, region: undefined, logStream: undefined } as never;
    expect(resolveOptions(options).region).toBe('us-east-1');
  });

  it('have the Region of the process, as the AWS SDK has', () => {
    process.env['AWS_REGION'] = 'eu-central-1';
    const [own, given] = [resolveOptions(good), resolveOptions({ ...good, region: 'us-west-2' })];
    process.env['AWS_REGION'] = 'Frankfurt';
    const bad = complaint(good);
    delete process.env['AWS_REGION'];
    expect([own.region, given.region]).toEqual(['eu-central-1', 'us-west-2']);
    expect(bad).toContain('region: saw "Frankfurt"');
  });

  it.each(['us-east', 'us-east-1a', 'not-a-region', 'US-EAST-1'])(
    'refuse %s, which is no Region',
    (region) => {
      expect(complaint({ ...good, region })).toContain(`region: saw "${region}"`);
    },
  );

  it('take all that is allowed', () => {
    const sink = { write: () => undefined };
    const all = {
      logGroup: 'g',
      logStream: 'test-stream',
      region: 'us-gov-west-1',
      endpoint: 'http://127.0.0.1:4566',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      batchSize: 10_000,
      batchIntervalMs: 1,
      retentionDays: 3_653,
      maxQueuedBytes: 65_536,
      durability: 'record',
      spoolDir: '/var/spool/app',
      connectTimeoutMs: 1,
      requestTimeoutMs: 15_000,
      fallback: sink,
      onFailure: () => undefined,
    };
    expect(complaint(all)).toBe('none');
    expect(complaint({ ...all, credentials: () => Promise.resolve(all.credentials) })).toBe('none');
  });

  it('are refused all at once, each with what was seen and what is allowed', () => {
    const message = complaint({
      logGroup: 'no spaces',
      region: 'mars',
      batchSize: 0,
      retentionDays: 31,
      requestTimeoutMs: 15_001,
    });
    expect(message.split('\n')).toEqual([
      'CloudWatchAdapter cannot start:',
      '- instanceId, logStream: saw neither; allowed: exactly one of them',
      '- logGroup: saw "no spaces"; allowed: 1 to 512 characters of A-Z a-z 0-9 _ - / . #, not starting with "aws/"',
      '- region: saw "mars"; allowed: the name of an AWS Region, such as us-east-1',
      '- batchSize: saw 0; allowed: a whole number from 1 to 10000',
      expect.stringMatching(/^- retentionDays: saw 31; allowed: one of 1 3 5 7 14 30 .* 3653$/),
      '- requestTimeoutMs: saw 15001; allowed: a whole number from 1 to 15000',
    ]);
  });

  it.each([
    [{ instanceId: 'i' }, /logGroup: missing; allowed: 1 to 512/],
    [{ ...good, logStream: 's' }, /instanceId, logStream: saw both; allowed: exactly one/],
    [{ ...good, instanceId: '' }, /instanceId: saw ""/],
    [{ logGroup: 'g', logStream: 'a:b' }, /logStream: saw "a:b"/],
    [{ ...good, endpoint: 'localhost:4566' }, /endpoint: saw "localhost:4566"; allowed: an http/],
    [{ ...good, batchSize: 1.5 }, /batchSize: saw 1.5/],
    [{ ...good, batchSize: '10' }, /batchSize: saw "10"/],
    [{ ...good, batchIntervalMs: Number.NaN }, /batchIntervalMs: saw NaN/],
    [{ ...good, durability: 'disk' }, /durability: saw "disk"; allowed: turn, record or memory/],
    [{ ...good, spoolDir: '' }, /spoolDir: saw ""; allowed: the absolute path of a folder/],
    [{ ...good, maxQueuedBytes: null }, /maxQueuedBytes: saw null/],
    [{ ...good, fallback: {} }, /fallback: saw an object of another shape; allowed: a LogSink/],
    [{ ...good, fallback: 'console' }, /fallback: saw "console"/],
    [{ ...good, onFailure: true }, /onFailure: saw true; allowed: a function/],
    [{ ...good, region: () => 'us-east-1' }, /region: saw a function/],
    [{ ...good, batchInterval: 5 }, /batchInterval: unknown option; allowed: logGroup, instanceId/],
  ])('refuse %j', (options, expected) => {
    expect(complaint(options)).toMatch(expected);
  });

  it('never show credentials', () => {
    const message = complaint({ ...good, credentials: { secretAccessKey: 'hush' } });
    expect(message).toMatch(/credentials: saw something else; allowed: { accessKeyId/);
    expect(message).not.toContain('hush');
    expect(complaint({ ...good, credentials: 'hush' })).not.toContain('hush');
  });
});
