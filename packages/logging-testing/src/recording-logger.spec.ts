import { createFixedTrace } from './fixed-trace';
import { createRecordingLogger } from './recording-logger';

describe('createRecordingLogger', () => {
  it('records what the code under test logs, with every mandatory field', () => {
    const { logger, logs } = createRecordingLogger({ now: () => 0, traceId: 'abc' });
    logger.info('User registered', { email: 'test@example.com' });
    expect(logs.records()).toEqual([
      {
        timestamp: '1970-01-01T00:00:00.000Z',
        level: 'info',
        message: 'User registered',
        email: 'test@example.com',
        trace_id: 'abc',
      },
    ]);
  });

  it('finds lines by level and by trace, also those of bound loggers', () => {
    const { logger, logs } = createRecordingLogger();
    logger.bind({ trace_id: 'request-1' }).warning('Slow');
    logger.error('Failed', { error: new TypeError('no') });
    expect(logs.byTrace('request-1')).toMatchObject([{ message: 'Slow' }]);
    expect(logs.byLevel('error')).toMatchObject([{ error_type: 'TypeError', error_message: 'no' }]);
  });

  it('redacts as in production, so that a test can prove that a secret is nowhere', () => {
    const { logger, logs } = createRecordingLogger();
    logger.info('Login', { form: { password: 'hunter2' } } as object);
    expect(logs.lines().join('')).not.toContain('hunter2');
  });

  it('leaves out what the level excludes', () => {
    const { logger, logs } = createRecordingLogger({ level: 'warning' });
    logger.info('hidden');
    logger.warning('seen');
    expect(logs.records().map(({ message }) => message)).toEqual(['seen']);
  });

  it('writes upper-case levels where the encoding asks for them', () => {
    const { logger, logs } = createRecordingLogger({ encoding: { levelCase: 'upper' } });
    logger.critical('Down');
    expect(logs.byLevel('critical')).toMatchObject([{ level: 'CRITICAL' }]);
  });

  it('takes its trace ids from a trace context that is handed in', () => {
    const { logger, logs } = createRecordingLogger({ trace: createFixedTrace('from-context') });
    logger.info('Hello');
    expect(logs.byTrace('from-context').length).toBe(1);
  });
});

describe('createFixedTrace', () => {
  it('puts everything into one trace', () => {
    const trace = createFixedTrace('one');
    expect(trace.current().traceId).toBe('one');
    expect(trace.tryCurrent()?.traceId).toBe('one');
    expect(trace.run(() => trace.suppress(() => trace.current().traceId))).toBe('one');
    expect(trace.resolveInbound({})).toEqual({ traceId: 'one', clientTraceId: undefined });
    expect(trace.outgoingHeaders()).toEqual({ 'X-Trace-Id': 'one' });
  });
});
