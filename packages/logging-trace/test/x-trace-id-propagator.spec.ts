import {
  context,
  defaultTextMapGetter,
  defaultTextMapSetter,
  propagation,
  ROOT_CONTEXT,
  trace,
  type TextMapPropagator,
} from '@opentelemetry/api';
import {
  InMemorySpanExporter,
  NodeTracerProvider,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-node';
import { createTraceContext, XTraceIdPropagator } from '../src/index';

const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
const OTHER_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const TRACEPARENT = `00-${OTHER_ID}-00f067aa0ba902b7-01`;

const propagator = new XTraceIdPropagator();
const exporter = new InMemorySpanExporter();
const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });

/** The W3C propagator that the SDK registers when it is told nothing. */
let w3c: TextMapPropagator;

beforeAll(() => {
  provider.register();
  w3c = {
    inject: propagation.inject.bind(propagation),
    extract: propagation.extract.bind(propagation),
    fields: propagation.fields.bind(propagation),
  };
});

beforeEach(() => exporter.reset());

afterAll(() => {
  trace.disable();
  context.disable();
  propagation.disable();
});

/** The trace id of a server span that is started as HTTP instrumentation starts it. */
function traceIdOfRequest(headers: Record<string, string | string[]>, order: TextMapPropagator[]) {
  const parent = order.reduce(
    (extracted, each) => each.extract(extracted, headers, defaultTextMapGetter),
    ROOT_CONTEXT,
  );
  provider.getTracer('test').startSpan('GET', {}, parent).end();
  return exporter.getFinishedSpans()[0]?.spanContext().traceId;
}

describe('a request with X-Trace-Id and OpenTelemetry active', () => {
  it('its 32 hex digits become the trace id of the exported span', () => {
    expect(traceIdOfRequest({ 'x-trace-id': TRACE_ID }, [w3c, propagator])).toBe(TRACE_ID);
  });

  it('one header in a list counts', () => {
    expect(traceIdOfRequest({ 'x-trace-id': [TRACE_ID] }, [propagator])).toBe(TRACE_ID);
  });

  it('a traceparent wins, whichever propagator comes first', () => {
    const headers = { 'x-trace-id': TRACE_ID, traceparent: TRACEPARENT };
    expect(traceIdOfRequest(headers, [w3c, propagator])).toBe(OTHER_ID);
    exporter.reset();
    expect(traceIdOfRequest(headers, [propagator, w3c])).toBe(OTHER_ID);
  });

  it('an invalid traceparent does not', () => {
    const headers = { 'x-trace-id': TRACE_ID, traceparent: `ff-${OTHER_ID}-00f067aa0ba902b7-01` };
    expect(traceIdOfRequest(headers, [w3c, propagator])).toBe(TRACE_ID);
  });

  it.each([
    ['missing', {}],
    ['no W3C id', { 'x-trace-id': 'caller-1' }],
    ['all zero', { 'x-trace-id': '0'.repeat(32) }],
    ['in upper case', { 'x-trace-id': TRACE_ID.toUpperCase() }],
    ['sent twice', { 'x-trace-id': [TRACE_ID, OTHER_ID] }],
  ])('starts a trace of its own when the header is %s', (_, headers) => {
    const traceId = traceIdOfRequest(headers, [propagator]);
    expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    expect([TRACE_ID, OTHER_ID]).not.toContain(traceId?.toLowerCase());
  });
});

describe('an outgoing call', () => {
  it('carries the trace id of its span', () => {
    const headers: Record<string, string> = {};
    const span = provider.getTracer('test').startSpan('GET');
    propagator.inject(trace.setSpan(ROOT_CONTEXT, span), headers, defaultTextMapSetter);
    expect(headers).toEqual({ 'x-trace-id': span.spanContext().traceId });
    expect(propagator.fields()).toEqual(['x-trace-id']);
  });

  it('carries nothing without a span, or when its span is suppressed', () => {
    const headers: Record<string, string> = {};
    propagator.inject(ROOT_CONTEXT, headers, defaultTextMapSetter);
    createTraceContext().suppress(() => {
      const span = provider.getTracer('test').startSpan('GET');
      propagator.inject(trace.setSpan(context.active(), span), headers, defaultTextMapSetter);
    });
    expect(headers).toEqual({});
  });
});
