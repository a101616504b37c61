import { KEPT, LEFT_OUT, WENT_WELL, startLines } from '../../test/line-control';

const SAMPLING = { debug: 0.01, info: 0.1 };
const FAILED = { ...WENT_WELL, statusCode: 500 };

describe('the lines of a request', () => {
  it('that went well are dropped when its trace is not in the sample', () => {
    const { begin, loggerOf, messages, sampler, buffer } = startLines({ sampling: SAMPLING });
    const request = begin(LEFT_OUT);
    const logger = loggerOf(LEFT_OUT);
    logger.debug('Detail');
    logger.info('Event');
    expect(buffer.held().lines).toBe(2);
    request.end(WENT_WELL);
    expect(messages()).toEqual([]);
    expect(buffer.held()).toEqual({ lines: 0, bytes: 0 });
    // DEBUG is below the level, so sampling had no say in it.
    expect(sampler.sampledOut()).toMatchObject({ debug: 0, info: 1 });
  });

  it('that went well are written with their rate when its trace is in the sample', () => {
    const { begin, loggerOf, records } = startLines({ level: 'debug', sampling: SAMPLING });
    const request = begin(KEPT);
    loggerOf(KEPT).debug('Detail');
    loggerOf(KEPT).info('Event');
    expect(records()).toEqual([]);
    request.end(WENT_WELL);
    expect(records()).toMatchObject([
      { message: 'Detail', sampling_rate: 0.01, trace_id: KEPT },
      { message: 'Event', sampling_rate: 0.1, trace_id: KEPT },
    ]);
  });

  it.each([KEPT, LEFT_OUT])('that failed are all written, each for itself alone: %s', (traceId) => {
    const { begin, loggerOf, records, sampler } = startLines({ sampling: SAMPLING });
    const request = begin(traceId);
    loggerOf(traceId).debug('Detail');
    loggerOf(traceId).info('Event');
    request.end(FAILED);
    expect(records().map(({ message }) => message)).toEqual(['Detail', 'Event']);
    for (const record of records()) expect(record).not.toHaveProperty('sampling_rate');
    expect(sampler.sampledOut()).toMatchObject({ debug: 0, info: 0 });
  });

  it('are released by an error before it is written, with their own instants', () => {
    const { begin, loggerOf, written, messages, clock } = startLines({ sampling: SAMPLING });
    const request = begin(LEFT_OUT);
    const logger = loggerOf(LEFT_OUT);
    logger.debug('First');
    clock.nowMs = 1_500;
    logger.info('Second');
    clock.nowMs = 2_000;
    logger.error('Failed');
    clock.nowMs = 2_500;
    logger.debug('After it');
    request.end(WENT_WELL);
    expect(messages()).toEqual(['First', 'Second', 'Failed', 'After it']);
    expect(written().map(({ timeMs }) => timeMs)).toEqual([1_000, 1_500, 2_000, 2_500]);
    expect(written()[0]?.line).toContain('"timestamp":"1970-01-01T00:00:01.000Z"');
    expect(written().map(({ traceId }) => traceId)).toEqual(Array(4).fill(LEFT_OUT));
  });

  it('of WARNING and above never wait, and WARNING releases nothing', () => {
    const { begin, loggerOf, messages } = startLines({ sampling: SAMPLING });
    begin(LEFT_OUT);
    loggerOf(LEFT_OUT).info('Event');
    loggerOf(LEFT_OUT).warning('Odd');
    expect(messages()).toEqual(['Odd']);
  });

  it('that would be written anyway do not wait', () => {
    const { begin, loggerOf, messages } = startLines();
    const request = begin(LEFT_OUT);
    loggerOf(LEFT_OUT).debug('Detail');
    loggerOf(LEFT_OUT).info('Event');
    expect(messages()).toEqual(['Event']);
    request.end(FAILED);
    expect(messages()).toEqual(['Event', 'Detail']);
  });

  it('below the level of the buffer are not held', () => {
    const { begin, loggerOf, messages } = startLines({ level: 'error', buffer: { level: 'info' } });
    const request = begin(KEPT);
    loggerOf(KEPT).debug('Detail');
    loggerOf(KEPT).info('Event');
    request.end(FAILED);
    expect(messages()).toEqual(['Event']);
  });

  it('are not held when logging is off', () => {
    const { begin, loggerOf, messages } = startLines({ level: 'off' });
    const request = begin(KEPT);
    loggerOf(KEPT).debug('Detail');
    loggerOf(KEPT).critical('Down');
    request.end(FAILED);
    expect(messages()).toEqual([]);
  });

  it('are written at once in a trace that was given a level of its own', () => {
    const { begin, loggerOf, messages, levels } = startLines({ sampling: SAMPLING });
    levels.set('debug', { match: { trace_id: LEFT_OUT } });
    begin(LEFT_OUT);
    loggerOf(LEFT_OUT).debug('Detail');
    loggerOf(LEFT_OUT).info('Event');
    expect(messages()).toEqual(['Detail', 'Event']);
  });

  it('belong to the trace that the call names', () => {
    const { begin, loggerOf, messages } = startLines({ sampling: SAMPLING });
    const request = begin(KEPT);
    loggerOf(LEFT_OUT).debug('Named', { trace_id: KEPT });
    loggerOf(LEFT_OUT).bind({ trace_id: KEPT }).debug('Bound');
    loggerOf(LEFT_OUT).info('Sampled');
    request.end(FAILED);
    expect(messages()).toEqual(['Named', 'Bound']);
  });

  it('wait for the last of several requests of one trace; one that failed releases all', () => {
    const { begin, loggerOf, messages } = startLines({ sampling: SAMPLING });
    const [outer, inner, last] = [begin(LEFT_OUT), begin(LEFT_OUT), begin(LEFT_OUT)];
    loggerOf(LEFT_OUT).info('Event');
    inner.end(WENT_WELL);
    expect(messages()).toEqual([]);
    outer.end(FAILED);
    loggerOf(LEFT_OUT).info('Later');
    last.end(WENT_WELL);
    expect(messages()).toEqual(['Event', 'Later']);
  });
});

describe('outside of a request', () => {
  it('lines are sampled by their trace', () => {
    const { loggerOf, records } = startLines({ sampling: SAMPLING });
    loggerOf(KEPT).info('Kept');
    loggerOf(LEFT_OUT).info('Left out');
    loggerOf(undefined).info('Start of the process');
    expect(records()).toMatchObject([
      { message: 'Kept', sampling_rate: 0.1 },
      { message: 'Start of the process', trace_id: 'process' },
    ]);
    expect(records()[1]).not.toHaveProperty('sampling_rate');
  });

  it('so are lines after the end of the request, whatever became of it', () => {
    const { begin, loggerOf, messages } = startLines({ sampling: SAMPLING });
    begin(KEPT).end(WENT_WELL);
    begin(LEFT_OUT).end(FAILED);
    loggerOf(KEPT).info('After a good end');
    loggerOf(LEFT_OUT).info('After a bad end');
    expect(messages()).toEqual(['After a good end']);
  });

  it('a line that is handed over to be held is sampled', () => {
    const { buffer, records } = startLines({ sampling: SAMPLING });
    const line = `{"message":"Late","trace_id":"${KEPT}"}\n`;
    buffer.holding.write(line, 'info', 5, KEPT);
    expect(records()).toEqual([{ message: 'Late', trace_id: KEPT, sampling_rate: 0.1 }]);
  });
});

describe('a request that does not end', () => {
  it('is held for so long; then its lines are written, and no longer held', () => {
    const { begin, loggerOf, messages, clock, timers } = startLines({ sampling: SAMPLING });
    begin(LEFT_OUT);
    clock.nowMs += 20_000;
    begin(KEPT);
    loggerOf(LEFT_OUT).debug('Old');
    loggerOf(KEPT).debug('Young');
    expect(timers.waiting()).toEqual([60_000]);
    clock.nowMs += 40_000;
    timers.fire();
    loggerOf(LEFT_OUT).debug('More');
    expect(messages()).toEqual(['Old', 'More']);
    expect(timers.waiting()).toEqual([20_000]);
    clock.nowMs += 20_000;
    timers.fire();
    expect(messages()).toEqual(['Old', 'More', 'Young']);
    expect(timers.waiting()).toEqual([]);
  });

  it('no timer waits when no request is open', () => {
    const { begin, timers } = startLines();
    begin(KEPT).end(WENT_WELL);
    timers.fire();
    expect(timers.waiting()).toEqual([]);
  });

  it.each([
    ['close', true],
    ['flushSync', false],
  ] as const)('counts as ended well at %s; nothing is held afterwards', async (_, isAsync) => {
    const calls: string[] = [];
    const { begin, loggerOf, buffer, messages, timers } = startLines({
      sampling: SAMPLING,
      sink: {
        close: (deadlineMs) => Promise.resolve(void calls.push(`close ${deadlineMs}`)),
        flushSync: () => void calls.push('flushSync'),
      },
    });
    for (const traceId of [KEPT, LEFT_OUT]) {
      begin(traceId);
      loggerOf(traceId).info('Event');
      loggerOf(traceId).debug('Detail');
    }
    if (isAsync) await buffer.close(5);
    else buffer.flushSync();
    expect(messages()).toEqual(['Event']);
    expect(calls).toEqual([isAsync ? 'close 5' : 'flushSync']);
    expect(timers.waiting()).toEqual([]);
    begin(KEPT);
    loggerOf(KEPT).info('Not held');
    expect(messages()).toEqual(['Event', 'Not held']);
  });

  it('is released before a crash', () => {
    const { begin, loggerOf, buffer, messages } = startLines({ sampling: SAMPLING });
    begin(LEFT_OUT);
    loggerOf(LEFT_OUT).debug('Detail');
    begin(KEPT);
    loggerOf(KEPT).debug('Other detail');
    buffer.releaseAll();
    expect(messages()).toEqual(['Detail', 'Other detail']);
  });
});

it('flush delivers what was written, and decides nothing', async () => {
  const flushed: unknown[] = [];
  const { begin, loggerOf, buffer, messages } = startLines({
    sink: { flush: (deadlineMs) => Promise.resolve(void flushed.push(deadlineMs)) },
  });
  begin(KEPT);
  loggerOf(KEPT).debug('Detail');
  await buffer.flush(7);
  expect([flushed, messages(), buffer.held().lines]).toEqual([[7], [], 1]);
});

it('a sink that throws on release costs the line, which is told, and no more', () => {
  const { begin, loggerOf, failures, buffer } = startLines({
    sink: {
      write: () => {
        throw new Error('broken');
      },
    },
  });
  const request = begin(KEPT);
  loggerOf(KEPT).debug('Detail');
  expect(() => request.end(FAILED)).not.toThrow();
  expect(failures).toMatchObject([{ kind: 'unwritable', count: 1, level: 'debug' }]);
  expect(buffer.stats().dropped.debug).toBe(1);
});
