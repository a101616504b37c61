import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { getTraceId, runWithTrace, traceHeaders, tryGetTraceId } from './get-trace-id';
import { createTraceContext } from './trace-context';

const traces = createTraceContext();
const HEX = /^[0-9a-f]{32}$/;
const TRACE_ID = '4bf92f3577b34da6a3ce929d0e0e4736';
const TRACEPARENT = `00-${TRACE_ID}-00f067aa0ba902b7-01`;
const AMZN = 'Root=1-67891233-abcdef012345678912345678';

describe('outside any request', () => {
  it('the process has one id of its own, so that boot lines belong together', async () => {
    const id = getTraceId();
    await delay(1);
    expect(id).toMatch(HEX);
    expect(getTraceId()).toBe(id);
    expect(createTraceContext({ idFormat: 'random' }).current().traceId).toBe(id);
  });

  it('tryGetTraceId says that there is none', () => {
    expect(tryGetTraceId()).toBeUndefined();
    expect(traces.tryCurrent()).toBeUndefined();
  });
});

describe('runWithTrace', () => {
  it('continues the trace that the headers of a message name, whole', () => {
    const headers = { traceparent: TRACEPARENT, tracestate: 'vendor=1' };
    runWithTrace(
      () => {
        expect(traces.current()).toMatchObject({ traceId: TRACE_ID, traceFlags: 1 });
        expect(traceHeaders()).toMatchObject({ tracestate: 'vendor=1' });
      },
      { headers },
    );
    expect(runWithTrace(() => getTraceId(), { headers, traceId: 'mine' })).toBe('mine');
  });

  it('reads from headers what traceHeaders wrote, for any id', () => {
    const headers = runWithTrace(() => traceHeaders(), { traceId: 'order:7' });
    expect(runWithTrace(() => getTraceId(), { headers })).toBe('order:7');
  });

  it('starts a trace where neither headers nor id name one', () => {
    const options = { headers: { 'x-trace-id': 'not safe' }, traceId: undefined };
    expect(runWithTrace(() => getTraceId(), options)).toMatch(HEX);
  });

  it('gives what it runs an id of its own and returns the result', () => {
    const id = runWithTrace(() => getTraceId());
    expect(id).toMatch(HEX);
    expect(id).not.toBe(getTraceId());
    expect(runWithTrace(() => tryGetTraceId(), { traceId: 'order:7._-' })).toBe('order:7._-');
  });

  it('reaches awaits, timers, microtasks and listeners, and ends with the task', async () => {
    const seen = await runWithTrace(
      async () => {
        const emitter = new EventEmitter();
        const ids = [getTraceId()];
        emitter.on('event', () => ids.push(getTraceId()));
        await delay(1);
        ids.push(getTraceId());
        await new Promise<void>((resolve) =>
          setImmediate(() => resolve(void ids.push(getTraceId()))),
        );
        queueMicrotask(() => emitter.emit('event'));
        await Promise.resolve();
        return ids;
      },
      { traceId: 'job-1' },
    );
    expect(seen).toEqual(['job-1', 'job-1', 'job-1', 'job-1']);
    expect(tryGetTraceId()).toBeUndefined();
  });

  it('keeps concurrent tasks apart', async () => {
    const task = async (traceId: string) => {
      await delay(traceId.length % 3);
      return getTraceId();
    };
    const ids = Array.from({ length: 50 }, (_, i) => 'x'.repeat(i + 1));
    const seen = ids.map((traceId) => runWithTrace(() => task(traceId), { traceId }));
    await expect(Promise.all(seen)).resolves.toEqual(ids);
  });

  it('nests, and passes on what the task throws', () => {
    runWithTrace(
      () => {
        expect(runWithTrace(() => getTraceId(), { traceId: 'inner' })).toBe('inner');
        expect(() =>
          runWithTrace(() => {
            throw new RangeError('task failed');
          }),
        ).toThrow(RangeError);
        expect(getTraceId()).toBe('outer');
      },
      { traceId: 'outer' },
    );
  });

  it.each([
    ['empty', ''],
    ['with a line break', 'abc\ninjected'],
    ['with a space', 'a b'],
    ['too long', 'a'.repeat(129)],
    ['no string', 7 as unknown as string],
  ])('replaces an id that is %s', (_, traceId) => {
    expect(runWithTrace(() => getTraceId(), { traceId })).toMatch(HEX);
  });

  it('hands out one scope object per run, which caches its encoded text', () => {
    traces.run(
      () => {
        const scope = traces.current();
        expect(scope).toEqual({ traceId: 'a', fragment: undefined });
        scope.fragment = '"trace_id":"a"';
        expect(traces.current()).toBe(scope);
      },
      { traceId: 'a' },
    );
  });

  it('makes ids in the format that the context was created with', () => {
    const id = createTraceContext({ idFormat: 'xray' }).run(getTraceId);
    const seconds = Number.parseInt(id.slice(0, 8), 16);
    expect(Math.abs(seconds - Date.now() / 1000)).toBeLessThan(60);
  });
});

describe('the trace of an incoming request', () => {
  const resolve = (
    headers: Record<string, string | string[] | undefined>,
    trustInbound?: boolean,
  ) => traces.resolveInbound(headers, trustInbound === undefined ? {} : { trustInbound });

  it('traceparent wins, then X-Amzn-Trace-Id, then X-Trace-Id, then a new id', () => {
    const headers = { traceparent: TRACEPARENT, 'x-amzn-trace-id': AMZN, 'x-trace-id': 'caller-1' };
    expect(resolve(headers)).toEqual({
      traceId: TRACE_ID,
      traceFlags: 1,
      clientTraceId: 'caller-1',
    });
    const amzn = { traceId: '67891233abcdef012345678912345678', clientTraceId: 'caller-1' };
    expect(resolve({ ...headers, traceparent: 'nonsense' })).toEqual(amzn);
    expect(resolve({ 'x-trace-id': 'caller-1' })).toEqual({ traceId: 'caller-1' });
    expect(resolve({}).traceId).toMatch(HEX);
    expect(resolve({}).traceId).not.toBe(resolve({}).traceId);
  });

  it('an X-Trace-Id that says the same is not kept a second time', () => {
    const headers = { traceparent: TRACEPARENT, 'x-trace-id': TRACE_ID };
    expect(resolve(headers)).toEqual({ traceId: TRACE_ID, traceFlags: 1 });
  });

  it.each([
    ['an escape sequence', '\u001b[2J'],
    ['a faked line', 'a\r\n{"level":"critical"}'],
    ['markup', '<script>alert(1)</script>'],
    ['JSON', '{"a":1}'],
    ['no ASCII', 'ünïcödé'],
    ['nothing', ''],
    ['129 characters', 'a'.repeat(129)],
    ['two headers that Node joined', 'a, b'],
    ['two headers', ['a', 'b']],
    ['an empty list', []],
  ])('a hostile X-Trace-Id never passes: %s', (_, value) => {
    const inbound = resolve({ 'x-trace-id': value, traceparent: value, 'x-amzn-trace-id': value });
    expect(inbound.traceId).toMatch(HEX);
    expect(inbound.clientTraceId).toBeUndefined();
  });

  it('a list of one is one header; two traceparents are none', () => {
    expect(resolve({ 'x-trace-id': ['caller-1'] }).traceId).toBe('caller-1');
    expect(resolve({ traceparent: [TRACEPARENT] }).traceId).toBe(TRACE_ID);
    expect(resolve({ traceparent: [TRACEPARENT, TRACEPARENT] }).traceId).not.toBe(TRACE_ID);
  });

  it('a public edge takes no id from the caller, but keeps a safe one beside its own', () => {
    const inbound = resolve({ traceparent: TRACEPARENT, 'x-trace-id': 'caller-1' }, false);
    expect(inbound.traceId).toMatch(HEX);
    expect(inbound.traceId).not.toBe(TRACE_ID);
    expect(inbound.clientTraceId).toBe('caller-1');
  });
});

describe('headers of an outgoing call', () => {
  it('carry a W3C id in both headers', () => {
    const headers = runWithTrace(traceHeaders, { traceId: TRACE_ID });
    expect(headers).toEqual({
      traceparent: expect.stringMatching(`^00-${TRACE_ID}-(?!0{16})[0-9a-f]{16}-01$`) as string,
      'X-Trace-Id': TRACE_ID,
    });
    expect(runWithTrace(traceHeaders, { traceId: TRACE_ID })).not.toEqual(headers);
  });

  it.each(['caller-1', '0'.repeat(32), TRACE_ID.toUpperCase()])(
    'carry an id that W3C does not allow in X-Trace-Id alone: %s',
    (traceId) => {
      expect(runWithTrace(traceHeaders, { traceId })).toEqual({ 'X-Trace-Id': traceId });
    },
  );

  it('say of a new id that it is random, and of one that was handed in nothing', () => {
    expect(runWithTrace(traceHeaders)['traceparent']).toMatch(/-03$/);
    expect(traceHeaders()['traceparent']).toMatch(/-03$/);
    expect(runWithTrace(traceHeaders, { traceId: TRACE_ID })['traceparent']).toMatch(/-01$/);
  });

  it('hand on the tracestate of the caller, in several headers too, and not at a public edge', () => {
    const headers = { traceparent: TRACEPARENT, tracestate: ['rojo=1', 'congo=2'] };
    const { tracestate } = traces.run(traceHeaders, traces.resolveInbound(headers));
    expect(tracestate).toBe('rojo=1,congo=2');
    const edge = traces.resolveInbound(headers, { trustInbound: false });
    expect(traces.run(traceHeaders, edge)).not.toHaveProperty('tracestate');
  });

  it.each(['00', '01', '03'])('hand on the flags of the caller unchanged: %s', (flags) => {
    const inbound = traces.resolveInbound({ traceparent: TRACEPARENT.replace(/..$/, flags) });
    const [version, traceId, parentId, ...rest] =
      traces.run(traceHeaders, inbound)['traceparent']?.split('-') ?? [];
    expect([version, traceId, ...rest]).toEqual(['00', TRACE_ID, flags]);
    expect(parentId).not.toBe('00f067aa0ba902b7');
  });

  it('lead the called service to the same trace', () => {
    const [sent, id] = runWithTrace(() => [traceHeaders(), getTraceId()] as const);
    const received = Object.fromEntries(
      Object.entries(sent).map(([name, value]) => [name.toLowerCase(), value]),
    );
    expect(resolveIn(received)).toBe(id);
  });

  function resolveIn(headers: Record<string, string>): string {
    return traces.resolveInbound(headers).traceId;
  }
});
