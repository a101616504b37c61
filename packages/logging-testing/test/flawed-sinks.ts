import type { LogLevel, LogSink, OnFailure } from '@dashtam/logging-domain';
import { MAX_QUEUED_BYTES, QueueSink, type MemoryDestination } from './queue-sink';

/** An adapter with one mistake, and the rule that it breaks. */
export interface FlawedSink {
  readonly rule: number;
  readonly flaw: string;
  /** Makes the sink. What it does not do itself, a `QueueSink` does right. */
  readonly make: (destination: MemoryDestination, onFailure: OnFailure) => LogSink;
}

type Overrides = (sink: QueueSink, destination: MemoryDestination) => Partial<LogSink>;

/** A right sink of which some methods are replaced. */
function overridden(sink: QueueSink, overrides: Partial<LogSink>): LogSink {
  return {
    write: (line, level) => sink.write(line, level),
    flush: (deadlineMs) => sink.flush(deadlineMs),
    close: (deadlineMs) => sink.close(deadlineMs),
    stats: () => sink.stats(),
    ...overrides,
  };
}

const flawed = (rule: number, flaw: string, overrides: Overrides): FlawedSink => ({
  rule,
  flaw,
  make(destination, onFailure) {
    const sink = new QueueSink(destination, onFailure);
    return overridden(sink, overrides(sink, destination));
  },
});

const misreporting = (flaw: string, report: (onFailure: OnFailure) => OnFailure): FlawedSink => ({
  rule: 8,
  flaw,
  make: (destination, onFailure) => new QueueSink(destination, report(onFailure)),
});

const closedCheck = (act: (line: string, level: LogLevel) => void): Overrides => {
  return (sink) => {
    let closed = false;
    return {
      write: (line, level) => (closed ? act(line, level) : sink.write(line, level)),
      close: (deadlineMs) => {
        closed = true;
        return sink.close(deadlineMs);
      },
    };
  };
};

/** Every mistake that the suite must catch. */
export const FLAWED_SINKS: readonly FlawedSink[] = [
  flawed(
    1,
    'write throws after close',
    closedCheck(() => {
      throw new Error('closed');
    }),
  ),
  {
    rule: 1,
    flaw: 'write passes on what the listener throws',
    make(destination, onFailure) {
      const sink = new QueueSink(destination, () => undefined);
      const act = (line: string, level: LogLevel): void => {
        sink.write(line, level);
        onFailure({ kind: 'closed', count: 1, level, reason: 'closed' });
      };
      return overridden(sink, closedCheck(act)(sink, destination));
    },
  },
  {
    rule: 1,
    flaw: 'what an async listener rejects with is observed by nobody',
    make: (destination, onFailure) =>
      new QueueSink(destination, (failure) => {
        onFailure(failure);
      }),
  },
  flawed(1, 'write throws while the destination is broken', (sink, destination) => ({
    write(line, level) {
      if (destination.broken) throw new Error('connection refused');
      sink.write(line, level);
    },
  })),
  flawed(2, 'write is asynchronous', (sink) => ({
    write(line, level) {
      const written = Promise.resolve().then(() => sink.write(line, level));
      return written as unknown as void;
    },
  })),
  flawed(3, 'the line is parsed and written anew', (sink) => ({
    write: (line, level) => sink.write(`${JSON.stringify(JSON.parse(line))}\n`, level),
  })),
  flawed(3, 'long lines are cut without a word', (sink) => ({
    write: (line, level) => sink.write(line.slice(0, 16_384), level),
  })),
  flawed(3, 'text is squeezed through one byte a character', (sink) => ({
    write: (line, level) => sink.write(Buffer.from(line, 'latin1').toString('latin1'), level),
  })),
  flawed(4, 'errors overtake what waits', (sink) => {
    const waiting: [string, LogLevel][] = [];
    const release = (): void => {
      for (const [line, level] of waiting.splice(0)) sink.write(line, level);
    };
    return {
      write(line, level) {
        if (level === 'error') sink.write(line, level);
        else waiting.push([line, level]);
      },
      flush: (deadlineMs) => (release(), sink.flush(deadlineMs)),
      close: (deadlineMs) => (release(), sink.close(deadlineMs)),
    };
  }),
  flawed(4, 'what waited through an outage comes after newer lines', (sink, destination) => {
    const waiting: [string, LogLevel][] = [];
    const release = async (deadlineMs: number | undefined): Promise<void> => {
      await sink.flush(deadlineMs);
      for (const [line, level] of waiting.splice(0)) sink.write(line, level);
    };
    return {
      write(line, level) {
        if (destination.broken) waiting.push([line, level]);
        else sink.write(line, level);
      },
      flush: (deadlineMs) => release(deadlineMs).then(() => sink.flush(deadlineMs)),
      close: (deadlineMs) => release(deadlineMs).then(() => sink.close(deadlineMs)),
    };
  }),
  flawed(5, 'the queue has no bound', (sink, destination) => {
    const waiting: [string, LogLevel][] = [];
    let waitingBytes = 0;
    const release = (): void => {
      waitingBytes = destination.broken ? waitingBytes : 0;
      if (!destination.broken) for (const entry of waiting.splice(0)) sink.write(...entry);
    };
    return {
      write: (line, level) => {
        waiting.push([line, level]);
        waitingBytes += line.length;
        release();
      },
      flush: (deadlineMs) => (release(), sink.flush(deadlineMs)),
      close: (deadlineMs) => (release(), sink.close(deadlineMs)),
      stats: () => {
        const { queued, bytes } = sink.stats();
        return {
          ...sink.stats(),
          queued: queued + waiting.length,
          bytes: bytes + waitingBytes,
        };
      },
    };
  }),
  {
    rule: 5,
    flaw: 'a full queue refuses whatever comes',
    make(destination, onFailure) {
      const sink = new QueueSink(destination, onFailure);
      const dropped = { debug: 0, info: 0, warning: 0, error: 0, critical: 0 };
      return overridden(sink, {
        write(line, level) {
          if (sink.stats().bytes + line.length <= MAX_QUEUED_BYTES) return sink.write(line, level);
          dropped[level] += 1;
          onFailure({ kind: 'overflow', count: 1, level, reason: 'full' });
        },
        stats: () => ({ ...sink.stats(), dropped }),
      });
    },
  },
  flawed(5, 'delivered lines stay counted as queued', (sink) => ({
    stats: () => ({ ...sink.stats(), queued: sink.stats().sent }),
  })),
  flawed(6, 'flush rejects when it runs out of time', (sink) => ({
    async flush(deadlineMs) {
      await sink.flush(deadlineMs);
      if (sink.stats().queued > 0) throw new Error('deadline');
    },
  })),
  flawed(6, 'flush never settles while the destination is broken', (sink, destination) => ({
    flush: (deadlineMs) =>
      destination.broken ? new Promise<void>(() => undefined) : sink.flush(deadlineMs),
  })),
  flawed(6, 'flush resolves before anything is delivered', () => ({
    flush: () => Promise.resolve(),
  })),
  flawed(7, 'close rejects the second time', (sink) => {
    let closed = false;
    return {
      async close(deadlineMs) {
        if (closed) throw new Error('already closed');
        closed = true;
        await sink.close(deadlineMs);
      },
    };
  }),
  flawed(
    7,
    'a late write vanishes without a report',
    closedCheck(() => undefined),
  ),
  flawed(7, 'a late write is still delivered', (sink, destination) => {
    const write = (line: string): void => void destination.taken.push(line);
    return closedCheck(write)(sink, destination);
  }),
  flawed(7, 'close forgets what waits', (sink, destination) => {
    let closed = false;
    return {
      write: (line, level) => (closed ? undefined : sink.write(line, level)),
      close: () => {
        closed = true;
        destination.broken = true;
        return Promise.resolve();
      },
    };
  }),
  flawed(8, 'some lines are dropped without a word', (sink, destination) => ({
    write(line, level) {
      if (!destination.broken || level !== 'debug') sink.write(line, level);
    },
  })),
  flawed(8, 'some lines are delivered twice', (sink, destination) => ({
    write(line, level) {
      sink.write(line, level);
      if (destination.broken) sink.write(line, level);
    },
  })),
  misreporting('each loss is reported twice', (onFailure) => (failure) => {
    onFailure(failure);
    onFailure(failure);
  }),
  misreporting('each loss is reported again a turn later', (onFailure) => (failure) => {
    onFailure(failure);
    setImmediate(onFailure, failure);
  }),
  misreporting('losses are reported under a wrong level', (onFailure) => (failure) => {
    onFailure({ ...failure, level: 'info' });
  }),
  misreporting('losses are reported without a reason', (onFailure) => (failure) => {
    onFailure({ ...failure, reason: '' });
  }),
  flawed(8, 'the counters know nothing of the losses', (sink) => ({
    stats: () => ({
      ...sink.stats(),
      dropped: { debug: 0, info: 0, warning: 0, error: 0, critical: 0 },
    }),
  })),
];
