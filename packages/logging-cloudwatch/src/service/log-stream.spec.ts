import { dailyStream, isGroupName, isInstanceId, isStreamName, utcDay } from './log-stream';

describe('the daily stream', () => {
  it('is named after the instance and the UTC date of the record', () => {
    expect(dailyStream('i-0abc', Date.UTC(2025, 10, 13, 23, 59, 59, 999))).toBe(
      'i-0abc/2025-11-13',
    );
    expect(dailyStream('i-0abc', Date.UTC(2025, 10, 14))).toBe('i-0abc/2025-11-14');
  });

  it('replaces what a stream name may not hold', () => {
    expect(dailyStream('arn:aws:ecs:*', 0)).toBe('arn-aws-ecs--/1970-01-01');
  });

  it('changes when the UTC day does', () => {
    expect(utcDay(Date.UTC(2025, 10, 14))).toBe(utcDay(Date.UTC(2025, 10, 14) - 1) + 1);
  });
});

describe('names', () => {
  it.each(['/dashtam/test/app', 'a', 'A-z_0/9.#', 'x'.repeat(512)])(
    'takes the group %s',
    (name) => {
      expect(isGroupName(name)).toBe(true);
    },
  );

  it.each(['', 'has space', 'colon:', 'ünicode', 'aws/mine', 'x'.repeat(513), 7, undefined])(
    'refuses the group %s',
    (name) => {
      expect(isGroupName(name)).toBe(false);
    },
  );

  it.each(['test-stream', 'i-1/2025-11-13', 'ünicode and space', 'x'.repeat(512)])(
    'takes the stream %s',
    (name) => {
      expect(isStreamName(name)).toBe(true);
    },
  );

  it.each(['', 'a:b', 'a*b', 'a\nb', 'x'.repeat(513), 7])('refuses the stream %s', (name) => {
    expect(isStreamName(name)).toBe(false);
  });

  it('takes an instance id whose daily stream is a valid name', () => {
    expect(isInstanceId('host:1')).toBe(true);
    expect(isInstanceId('x'.repeat(501))).toBe(true);
    expect(isInstanceId('x'.repeat(502))).toBe(false);
    expect(isInstanceId('')).toBe(false);
    expect(isInstanceId(undefined)).toBe(false);
  });
});
