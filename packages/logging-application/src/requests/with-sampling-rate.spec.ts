import { LevelGate, createTraceScope, type TraceScope } from '@dashtam/logging-domain';
import { encodeLine } from '../../test/encode';
import { StructuredLogger } from '../structured-logger';
import { withSamplingRate } from './with-sampling-rate';

/** The line of one call, written by an admission of that rate. */
function lineAt(rate: number, context: object, scope: TraceScope): string {
  const lines: string[] = [];
  const logger = new StructuredLogger({
    sink: { write: (line: string) => void lines.push(line) } as never,
    trace: { current: () => scope, tryCurrent: () => scope } as never,
    runtime: { now: () => 0 },
    gate: new LevelGate('debug'),
    admission: { admit: () => ({ verdict: 'write', rate }) },
  });
  logger.info('Message', context);
  return lines[0] ?? '';
}

const TRACE = createTraceScope('t1');
const SPAN = createTraceScope('a'.repeat(32), 'b'.repeat(16), 1);

it.each([
  ['a context', { user_id: '1' }, TRACE],
  ['no context', {}, TRACE],
  ['a span', { user_id: '1' }, SPAN],
  ['text that looks like the fields', { note: ',"trace_id":"x","sampling_rate":1' }, TRACE],
  ['a deeper field of that name', { inner: { sampling_rate: 0.5, trace_id: 'x' } }, TRACE],
  ['a field of that name', { sampling_rate: 0.5 }, TRACE],
])('is what the encoder writes: %s', (_, context, scope) => {
  expect(withSamplingRate(lineAt(1, context, scope), 0.1)).toBe(lineAt(0.1, context, scope));
});

it('leaves a line alone that stands for itself', () => {
  const line = encodeLine({ a: 1 });
  expect(withSamplingRate(line, 1)).toBe(line);
});
