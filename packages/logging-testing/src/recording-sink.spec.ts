import type { LogLevel, SinkFailure } from '@dashtam/logging-domain';
import { createRecordingSink, type RecordingSink } from './recording-sink';

function write(sink: RecordingSink, level: LogLevel, message: string, traceId = 'abc'): void {
  const timestamp = new Date(0).toISOString();
  sink.write(
    `${JSON.stringify({ timestamp, level, message, trace_id: traceId })}\n`,
    level,
    0,
    traceId,
  );
}

const messages = (records: readonly { message: string }[]): string[] =>
  records.map(({ message }) => message);

describe('createRecordingSink', () => {
  it('keeps each line as text and as a record with all its fields', () => {
    const sink = createRecordingSink();
    sink.write('{"level":"info","message":"Hi","user_id":"7","trace_id":"t"}\n', 'info', 1, 't');
    expect(sink.lines()).toEqual([
      '{"level":"info","message":"Hi","user_id":"7","trace_id":"t"}\n',
    ]);
    expect(sink.records()).toEqual([{ level: 'info', message: 'Hi', user_id: '7', trace_id: 't' }]);
  });

  it('finds records by level and by trace', () => {
    const sink = createRecordingSink();
    write(sink, 'info', 'one', 'a');
    write(sink, 'error', 'two', 'a');
    write(sink, 'error', 'three', 'b');
    expect(messages(sink.byLevel('error'))).toEqual(['two', 'three']);
    expect(messages(sink.byTrace('a'))).toEqual(['one', 'two']);
    expect(sink.byLevel('debug')).toEqual([]);
  });

  it('forgets its lines on clear, but goes on counting', () => {
    const sink = createRecordingSink();
    write(sink, 'info', 'one');
    sink.clear();
    write(sink, 'info', 'two');
    expect(messages(sink.records())).toEqual(['two']);
    expect(sink.stats().sent).toBe(2);
  });

  it('counts and reports what is written after close', async () => {
    const failures: SinkFailure[] = [];
    const sink = createRecordingSink({ onFailure: (failure) => failures.push(failure) });
    await sink.close();
    write(sink, 'warning', 'late');
    expect(sink.lines()).toEqual([]);
    expect(sink.stats().dropped.warning).toBe(1);
    expect(failures).toEqual([
      { kind: 'closed', count: 1, level: 'warning', reason: 'written after close' },
    ]);
  });

  it('lets the least severe go first when it is full', () => {
    const failures: SinkFailure[] = [];
    const sink = createRecordingSink({
      maxLines: 2,
      onFailure: (failure) => failures.push(failure),
    });
    write(sink, 'info', 'first');
    write(sink, 'debug', 'second');
    write(sink, 'debug', 'third');
    write(sink, 'error', 'fourth');
    write(sink, 'critical', 'fifth');
    write(sink, 'info', 'sixth');
    expect(messages(sink.records())).toEqual(['fourth', 'fifth']);
    expect(failures.map(({ kind, level }) => `${kind} ${level}`)).toEqual([
      'overflow debug',
      'overflow debug',
      'overflow info',
      'overflow info',
    ]);
    expect(sink.stats()).toMatchObject({ sent: 2, dropped: { debug: 2, info: 2 } });
  });

  it.each([0, 1.5, Number.NaN])('refuses %p as the number of lines to keep', (maxLines) => {
    expect(() => createRecordingSink({ maxLines })).toThrow(
      `maxLines is ${maxLines}; it must be an integer of at least 1`,
    );
  });
});
