import { KEPT, LEFT_OUT, WENT_WELL, startLines } from '../../test/line-control';

const FAILED = { ...WENT_WELL, statusCode: 500 };
const SAMPLING = { info: 0.1 };

/** About 300 characters, 600 bytes, a line. */
const CONTEXT = { text: 'x'.repeat(200) };

describe('a trace that has too much to hold', () => {
  const buffer = { traceBytes: 2_048 };

  it('keeps its latest lines; what it lost is told once, when the rest is released', () => {
    const { begin, loggerOf, messages, failures, buffer: held } = startLines({ buffer });
    const request = begin(KEPT);
    for (const message of ['1', '2', '3', '4', '5']) loggerOf(KEPT).debug(message, CONTEXT);
    expect(held.held().bytes).toBeLessThanOrEqual(2_048);
    expect(failures).toEqual([]);
    request.end(FAILED);
    expect(messages()).toEqual(['3', '4', '5']);
    expect(failures).toEqual([
      {
        kind: 'overflow',
        count: 2,
        level: 'debug',
        reason: 'the request buffer was full: 2048 bytes for a trace, 33554432 for all',
      },
    ]);
    expect(held.stats()).toMatchObject({ sent: 3, dropped: { debug: 2 } });
  });

  it('gives DEBUG up before INFO', () => {
    const { begin, loggerOf, messages, failures } = startLines({ buffer, sampling: SAMPLING });
    const request = begin(LEFT_OUT);
    loggerOf(LEFT_OUT).info('1', CONTEXT);
    loggerOf(LEFT_OUT).debug('2', CONTEXT);
    loggerOf(LEFT_OUT).info('3', CONTEXT);
    loggerOf(LEFT_OUT).info('4', CONTEXT);
    loggerOf(LEFT_OUT).info('5', CONTEXT);
    request.end(FAILED);
    expect(messages()).toEqual(['3', '4', '5']);
    expect(failures.map(({ level, count }) => [level, count])).toEqual([
      ['debug', 1],
      ['info', 1],
    ]);
  });

  it('has lost nothing when its lines would not have been written', () => {
    const { begin, loggerOf, failures, sampler } = startLines({ buffer, sampling: SAMPLING });
    const request = begin(LEFT_OUT);
    for (let at = 0; at < 10; at += 1) {
      loggerOf(LEFT_OUT).debug('Detail', CONTEXT);
      loggerOf(LEFT_OUT).info('Event', CONTEXT);
    }
    request.end(WENT_WELL);
    expect(failures).toEqual([]);
    expect(sampler.sampledOut().info).toBe(10);
  });

  it('has lost those that were in the sample', () => {
    const { begin, loggerOf, failures, messages } = startLines({ buffer, sampling: SAMPLING });
    const request = begin(KEPT);
    for (let at = 0; at < 10; at += 1) loggerOf(KEPT).info('Event', CONTEXT);
    request.end(WENT_WELL);
    expect(messages()).toHaveLength(3);
    expect(failures).toMatchObject([{ kind: 'overflow', count: 7, level: 'info' }]);
  });

  it('does not hold one line that is too long, and keeps the others', () => {
    const { begin, loggerOf, messages, failures } = startLines({ buffer });
    const request = begin(KEPT);
    loggerOf(KEPT).debug('Short');
    loggerOf(KEPT).debug('Long', { text: 'x'.repeat(1_200) });
    request.end(FAILED);
    expect(messages()).toEqual(['Short']);
    expect(failures).toMatchObject([{ count: 1 }]);
  });

  it('a listener that throws stops nothing', () => {
    const { begin, loggerOf, messages, failures } = startLines({ buffer });
    failures.push = () => {
      throw new Error('broken listener');
    };
    const request = begin(KEPT);
    for (let at = 0; at < 5; at += 1) loggerOf(KEPT).debug('Detail', CONTEXT);
    expect(() => request.end(FAILED)).not.toThrow();
    expect(messages()).toHaveLength(3);
  });
});

describe('all traces together', () => {
  const buffer = { traceBytes: 2_048, totalBytes: 4_096 };

  it('stay within the total: the oldest gives way', () => {
    const { begin, loggerOf, messages, failures, buffer: held } = startLines({ buffer });
    const requests = ['t1', 't2', 't3'].map((traceId) => {
      const request = begin(traceId);
      for (let at = 0; at < 3; at += 1) loggerOf(traceId).debug(`${traceId} ${at}`, CONTEXT);
      expect(held.held().bytes).toBeLessThanOrEqual(4_096);
      return request;
    });
    for (const request of requests) request.end(FAILED);
    expect(messages()).toEqual(['t2 0', 't2 1', 't2 2', 't3 0', 't3 1', 't3 2']);
    expect(failures).toMatchObject([{ kind: 'overflow', count: 3, level: 'debug' }]);
    expect(held.held()).toEqual({ lines: 0, bytes: 0 });
  });

  it('one that gave way holds again, and is then the last to give way', () => {
    const { begin, loggerOf, messages } = startLines({ buffer });
    const requests = ['t1', 't2', 't3'].map((traceId) => {
      const request = begin(traceId);
      for (let at = 0; at < 3; at += 1) loggerOf(traceId).debug(`${traceId} ${at}`, CONTEXT);
      return request;
    });
    loggerOf('t1').debug('t1 again', CONTEXT);
    for (const request of requests) request.end(FAILED);
    expect(messages()).toEqual(['t1 again', 't3 0', 't3 1', 't3 2']);
  });

  it('as many traces give way as one line needs', () => {
    const {
      begin,
      loggerOf,
      messages,
      failures,
      buffer: held,
    } = startLines({
      buffer: { traceBytes: 4_000, totalBytes: 4_000 },
    });
    const requests = ['t1', 't2', 't3'].map((traceId) => {
      const request = begin(traceId);
      loggerOf(traceId).debug(traceId, traceId === 't3' ? { text: 'x'.repeat(1_700) } : CONTEXT);
      return request;
    });
    expect(held.held().bytes).toBeLessThanOrEqual(4_000);
    for (const request of requests) request.end(FAILED);
    expect(messages()).toEqual(['t3']);
    expect(failures.map(({ count }) => count)).toEqual([1, 1]);
  });

  it('traces that hold nothing take no part', () => {
    const { begin, loggerOf, messages } = startLines({ buffer });
    for (let at = 0; at < 100; at += 1) begin(`idle-${at}`);
    const request = begin('t1');
    for (let at = 0; at < 3; at += 1) loggerOf('t1').debug(`${at}`, CONTEXT);
    request.end(FAILED);
    expect(messages()).toEqual(['0', '1', '2']);
  });
});
