import * as fc from 'fast-check';
import type { OpenRequest } from '@dashtam/logging-domain';
import { WENT_WELL, startLines } from '../../test/line-control';

const TRACES = ['request-1', 'request-2', 'request-3', 'request-4'];
const BOUNDS = { traceBytes: 2_048, totalBytes: 4_096 };

const step = fc.record({
  trace: fc.constantFrom(...TRACES),
  act: fc.constantFrom('debug', 'info', 'error', 'begin', 'end well', 'end badly', 'wait'),
  chars: fc.integer({ min: 0, max: 1_200 }),
});

it('every line is written, left out or lost, once; each trace in order, within the bounds', () => {
  const property = fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
    const sampling = { debug: 0.3, info: 0.6 };
    const lines = startLines({ level: 'debug', sampling, buffer: BOUNDS });
    const open: [string, OpenRequest][] = [];
    let logged = 0;
    for (const { trace, act, chars } of steps) {
      const logger = lines.loggerOf(trace);
      if (act === 'begin') open.push([trace, lines.begin(trace)]);
      else if (act === 'wait') {
        lines.clock.nowMs += chars * 100;
        lines.timers.fire();
      } else if (act === 'end well' || act === 'end badly') {
        const at = open.findIndex(([traceId]) => traceId === trace);
        const [[, request] = []] = at < 0 ? [] : open.splice(at, 1);
        request?.end({ ...WENT_WELL, statusCode: act === 'end well' ? 200 : 500 });
      } else logger[act]('Line', { number: (logged += 1), text: 'x'.repeat(chars) });
      expect(lines.buffer.held().bytes).toBeLessThanOrEqual(BOUNDS.totalBytes);
    }
    for (const [, request] of open) request.end(WENT_WELL);

    const { sent, dropped } = lines.buffer.stats();
    const sum = (counts: Readonly<Record<string, number>>): number =>
      Object.values(counts).reduce((total, count) => total + count, 0);
    expect(sent + sum(lines.sampler.sampledOut()) + sum(dropped)).toBe(logged);
    expect(lines.failures.reduce((total, { count }) => total + count, 0)).toBe(sum(dropped));
    expect(lines.buffer.held()).toEqual({ lines: 0, bytes: 0 });
    for (const trace of TRACES) {
      const numbers = lines
        .records()
        .filter(({ trace_id }) => trace_id === trace)
        .map(({ number }) => Number(number));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
  });
  fc.assert(property, { numRuns: 500 });
});
