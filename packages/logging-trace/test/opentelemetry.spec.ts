import { setTimeout as delay } from 'node:timers/promises';
import {
  context,
  createTraceState,
  propagation,
  ROOT_CONTEXT,
  trace,
  TraceFlags,
} from '@opentelemetry/api';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import {
  createTraceContext,
  getTraceId,
  runWithTrace,
  traceHeaders,
  tryGetTraceId,
  UuidV7IdGenerator,
} from '../src/index';

const traces = createTraceContext();
const exporter = new InMemorySpanExporter();
const tracer = trace.getTracer('test');

beforeAll(() => {
  new NodeTracerProvider({
    idGenerator: new UuidV7IdGenerator(),
    spanProcessors: [new SimpleSpanProcessor(exporter)],
  }).register();
});

beforeEach(() => exporter.reset());

afterAll(() => {
  trace.disable();
  context.disable();
  propagation.disable();
});

/** Runs `fn` in a span and returns its result with the ids that the exporter received. */
async function inSpan<T>(name: string, fn: () => T): Promise<{ seen: Awaited<T>; span: SpanIds }> {
  const seen = await tracer.startActiveSpan(name, async (span) => {
    try {
      return await fn();
    } finally {
      span.end();
    }
  });
  return { seen, span: exportedIds(name) };
}

interface SpanIds {
  readonly traceId: string;
  readonly spanId: string;
}

function exportedIds(name: string): SpanIds {
  const exported = exporter.getFinishedSpans().find((span) => span.name === name);
  if (!exported) throw new Error(`no span ${name} was exported`);
  const { traceId, spanId } = exported.spanContext();
  return { traceId, spanId };
}

describe('with a span of the real SDK active', () => {
  it('the trace id and span id are those of the exported span, also after awaits and timers', async () => {
    const { seen, span } = await inSpan('request', async () => {
      const scopes = [traces.current()];
      await delay(1);
      scopes.push(traces.current());
      await new Promise<void>((resolve) =>
        setTimeout(() => resolve(void scopes.push(traces.current())), 1),
      );
      return scopes;
    });
    const expected = { ...span, traceFlags: TraceFlags.SAMPLED, fragment: undefined };
    expect(seen).toEqual([expected, expected, expected]);
    expect(new Set(seen).size).toBe(1);
  });

  it('nested spans keep the trace and change the span', async () => {
    const { seen, span } = await inSpan('outer', async () => {
      const inner = await inSpan('inner', () => traces.current());
      expect(inner.seen.spanId).toBe(inner.span.spanId);
      return [inner.seen.traceId, traces.current().spanId];
    });
    expect(seen).toEqual([span.traceId, span.spanId]);
  });

  it('interleaved spans keep their own scopes, each one object', async () => {
    const both = await Promise.all(
      ['one', 'two'].map((name) =>
        inSpan(name, async () => {
          const before = traces.current();
          await delay(1);
          return { before, after: traces.current() };
        }),
      ),
    );
    for (const { seen, span } of both) {
      expect(seen.after).toBe(seen.before);
      expect(seen.after).toMatchObject(span);
    }
  });

  it('an unsampled span still gives its ids, with its flags', () => {
    const remote = {
      traceId: getTraceId(),
      spanId: '00f067aa0ba902b7',
      traceFlags: TraceFlags.NONE,
    };
    context.with(trace.setSpanContext(ROOT_CONTEXT, remote), () => {
      expect(traces.current()).toMatchObject(remote);
      expect(traceHeaders().traceparent).toBe(`00-${remote.traceId}-${remote.spanId}-00`);
    });
  });

  it('the tracestate of a span goes on with it', () => {
    const remote = {
      traceId: getTraceId(),
      spanId: '00f067aa0ba902b7',
      traceFlags: TraceFlags.SAMPLED,
      traceState: createTraceState('rojo=1,congo=2'),
    };
    context.with(trace.setSpanContext(ROOT_CONTEXT, remote), () => {
      expect(traceHeaders()).toMatchObject({ tracestate: 'rojo=1,congo=2' });
    });
    const empty = { ...remote, traceState: createTraceState('') };
    context.with(trace.setSpanContext(ROOT_CONTEXT, empty), () => {
      expect(traceHeaders()).not.toHaveProperty('tracestate');
    });
  });

  it('the ids of spans come from our generator', async () => {
    const { span } = await inSpan('request', () => undefined);
    expect(span.traceId).toMatch(/^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
    expect(span.spanId).toMatch(/^[0-9a-f]{16}$/);
  });

  it('the span beats the async context around it', async () => {
    await runWithTrace(
      async () => {
        const { seen, span } = await inSpan('request', getTraceId);
        expect(seen).toBe(span.traceId);
        expect(getTraceId()).toBe('task-1');
      },
      { traceId: 'task-1' },
    );
  });

  it('the span beats what the headers of a request say', async () => {
    const { seen, span } = await inSpan('request', () =>
      traces.resolveInbound({ 'x-trace-id': 'caller-1' }),
    );
    const { traceId } = span;
    expect(seen).toEqual({ traceId, traceFlags: TraceFlags.SAMPLED, clientTraceId: 'caller-1' });
  });

  it('outgoing headers name the span as parent', async () => {
    const { seen, span } = await inSpan('request', traceHeaders);
    expect(seen).toEqual({
      traceparent: `00-${span.traceId}-${span.spanId}-01`,
      'X-Trace-Id': span.traceId,
    });
  });
});

describe('runWithTrace inside a span', () => {
  it('with the trace of the span keeps the span', async () => {
    const { seen, span } = await inSpan('request', () =>
      traces.run(() => traces.current(), { traceId: getTraceId() }),
    );
    expect(seen).toMatchObject(span);
  });

  it('with another trace leaves the span, as if none were active', async () => {
    const { seen, span } = await inSpan('request', () =>
      traces.run(
        async () => {
          await delay(1);
          const own = traces.current();
          const { seen: inJob, span: jobSpan } = await inSpan('job', getTraceId);
          expect(inJob).toBe(jobSpan.traceId);
          return own;
        },
        { traceId: 'job-1' },
      ),
    );
    expect(seen).toMatchObject({ traceId: 'job-1', spanId: undefined });
    expect(exportedIds('job').traceId).not.toBe(span.traceId);
  });

  it('without an id gives a background task a trace of its own', async () => {
    const { seen, span } = await inSpan('request', () => runWithTrace(() => getTraceId()));
    expect(seen).not.toBe(span.traceId);
  });
});

describe('calls of the library itself', () => {
  it('suppress starts no spans, also after an await, and leaves the trace as it is', async () => {
    const { seen, span } = await inSpan('request', async () => {
      const id = await traces.suppress(async () => {
        await delay(1);
        tracer.startSpan('export call').end();
        return getTraceId();
      });
      tracer.startSpan('own call').end();
      return id;
    });
    expect(seen).toBe(span.traceId);
    expect(exporter.getFinishedSpans().map(({ name }) => name)).toEqual(['own call', 'request']);
  });

  it('a span that was suppressed does not hide the async context', () => {
    runWithTrace(
      () => {
        traces.suppress(() =>
          tracer.startActiveSpan('none', () => expect(getTraceId()).toBe('task-1')),
        );
      },
      { traceId: 'task-1' },
    );
  });
});

it('outside spans the process id still holds', () => {
  expect(tryGetTraceId()).toBeUndefined();
  expect(getTraceId()).toMatch(/^[0-9a-f]{32}$/);
});
