import type { LogLevel, LogSink, SinkStats } from '@dashtam/logging-domain';
import { MultiAdapter } from './multi-adapter';

const NONE = { debug: 0, info: 0, warning: 0, error: 0, critical: 0 };

function recordingSink(stats: Partial<SinkStats> = {}) {
  const lines: string[] = [];
  const flush = jest.fn(() => Promise.resolve());
  const close = jest.fn(() => Promise.resolve());
  const sink: LogSink = {
    write: (line) => void lines.push(line),
    flush,
    close,
    stats: () => ({
      queued: 0,
      sent: lines.length,
      retried: 0,
      rejected: 0,
      dropped: NONE,
      bytes: 0,
      lagMs: 0,
      ...stats,
    }),
  };
  return { sink, lines, flush, close };
}

const throwingSink = (): LogSink => ({
  ...recordingSink().sink,
  write: () => {
    throw new Error('broken');
  },
  flush: () => Promise.reject(new Error('broken')),
  close: () => {
    throw new Error('broken');
  },
});

const write = (sink: LogSink, line: string, level: LogLevel = 'info') =>
  sink.write(line, level, 1, 't');

describe('MultiAdapter', () => {
  it('hands the same line to every sink, in order', () => {
    const [first, second] = [recordingSink(), recordingSink()];
    const adapter = new MultiAdapter([first.sink, second.sink]);
    write(adapter, 'a\n');
    write(adapter, 'b\n');
    expect(first.lines).toEqual(['a\n', 'b\n']);
    expect(second.lines).toEqual(first.lines);
  });

  it('keeps a level per sink', () => {
    const [all, severe] = [recordingSink(), recordingSink()];
    const adapter = new MultiAdapter([all.sink, { sink: severe.sink, level: 'error' }]);
    write(adapter, 'i\n', 'info');
    write(adapter, 'e\n', 'error');
    expect(all.lines).toEqual(['i\n', 'e\n']);
    expect(severe.lines).toEqual(['e\n']);
  });

  it('writes through a sink that wraps another and calls it `sink`', () => {
    const { sink, lines } = recordingSink();
    const masking = {
      ...recordingSink().sink,
      sink,
      write: (...[line, ...rest]: Parameters<LogSink['write']>) =>
        sink.write(line.replace('secret', '***'), ...rest),
    };
    write(new MultiAdapter([masking]), 'a secret\n');
    expect(lines).toEqual(['a ***\n']);
  });

  it('goes on when a sink throws, counts the line and tells of it once', () => {
    const healthy = recordingSink();
    const onFailure = jest.fn();
    const adapter = new MultiAdapter([throwingSink(), healthy.sink], { onFailure });
    write(adapter, 'a\n', 'warning');
    expect(healthy.lines).toEqual(['a\n']);
    expect(onFailure.mock.calls).toEqual([
      [{ kind: 'unwritable', count: 1, level: 'warning', reason: 'a sink threw on write: broken' }],
    ]);
    expect(adapter.stats().dropped.warning).toBe(1);
  });

  it('tells what kind of value a sink threw when it is no error', () => {
    const onFailure = jest.fn();
    const sink: LogSink = {
      ...recordingSink().sink,
      write: () => {
        throw 'text' as unknown as Error;
      },
    };
    write(new MultiAdapter([sink], { onFailure }), 'a\n');
    expect(onFailure).toHaveBeenCalledWith(
      expect.objectContaining({ reason: 'a sink threw on write: string' }),
    );
  });

  it('counts without a listener', () => {
    const adapter = new MultiAdapter([throwingSink()]);
    write(adapter, 'a\n', 'error');
    write(adapter, 'b\n', 'error');
    expect(adapter.stats().dropped).toEqual({ ...NONE, error: 2 });
  });

  it('gives a sink without a level every line, and one that is off none', () => {
    const [all, off] = [recordingSink(), recordingSink()];
    const adapter = new MultiAdapter([{ sink: all.sink }, { sink: off.sink, level: 'off' }]);
    write(adapter, 'd\n', 'debug');
    write(adapter, 'c\n', 'critical');
    expect(all.lines).toEqual(['d\n', 'c\n']);
    expect(off.lines).toEqual([]);
  });

  it('waits ten seconds for its sinks unless told otherwise', async () => {
    const { sink, flush, close } = recordingSink();
    const adapter = new MultiAdapter([sink]);
    await adapter.flush();
    await adapter.close();
    expect(flush).toHaveBeenCalledWith(10_000);
    expect(close).toHaveBeenCalledWith(10_000);
  });

  it('has nothing to tell without sinks', () => {
    const nothing = { queued: 0, sent: 0, retried: 0, rejected: 0, bytes: 0, lagMs: 0 };
    expect(new MultiAdapter([]).stats()).toEqual({ ...nothing, dropped: NONE });
  });

  it('survives a listener that throws', () => {
    const onFailure = () => {
      throw new Error('listener');
    };
    const adapter = new MultiAdapter([throwingSink()], { onFailure });
    expect(() => write(adapter, 'a\n')).not.toThrow();
  });

  it('observes the rejection of a listener that is an async function', () => {
    const rejected = Promise.reject(new Error('listener'));
    const observe = jest.spyOn(rejected, 'catch');
    const onFailure = (): unknown => rejected;
    write(new MultiAdapter([throwingSink()], { onFailure }), 'a\n');
    expect(observe).toHaveBeenCalled();
  });

  it('flushes and closes all, resolving even when one rejects or throws', async () => {
    const healthy = recordingSink();
    const adapter = new MultiAdapter([throwingSink(), healthy.sink]);
    await expect(adapter.flush(50)).resolves.toBeUndefined();
    await expect(adapter.close(60)).resolves.toBeUndefined();
    expect(healthy.flush).toHaveBeenCalledWith(50);
    expect(healthy.close).toHaveBeenCalledWith(60);
  });

  it('saves what its sinks hold at the end of the process, though one throws', () => {
    const flushSync = jest.fn();
    const failing = jest.fn(() => {
      throw new Error('broken');
    });
    const { sink } = recordingSink();
    new MultiAdapter([{ ...sink, flushSync: failing }, sink, { ...sink, flushSync }]).flushSync();
    expect(failing).toHaveBeenCalled();
    expect(flushSync).toHaveBeenCalled();
  });

  it('sums the counters of its sinks and tells the worst lag', () => {
    const adapter = new MultiAdapter([
      recordingSink({ queued: 1, sent: 2, retried: 3, rejected: 4, bytes: 5, lagMs: 50 }).sink,
      recordingSink({ queued: 10, sent: 20, retried: 30, rejected: 40, bytes: 50, lagMs: 5 }).sink,
      recordingSink({ sent: 0, dropped: { ...NONE, info: 3 } }).sink,
    ]);
    expect(adapter.stats()).toEqual({
      queued: 11,
      sent: 22,
      retried: 33,
      rejected: 44,
      bytes: 55,
      lagMs: 50,
      dropped: { ...NONE, info: 3 },
    });
  });
});
