import { createTraceScope } from '@dashtam/logging-domain';
import { TRACE_ID, createEncoder, encode, encodeLine } from '../../test/encode';
import { NOTHING_BOUND } from './bound-context';

const parse = (line: string) => JSON.parse(line) as Record<string, unknown>;

describe('the trace of a record', () => {
  const scoped = (scope: ReturnType<typeof createTraceScope>) =>
    parse(encodeLine({}, {}, NOTHING_BOUND, createEncoder({}, scope)));

  it('has two hex digits of flags, none set where the scope tells none', () => {
    expect(scoped(createTraceScope(TRACE_ID, 'b7ad6b7169203331'))).toMatchObject({
      trace_flags: '00',
    });
    expect(scoped(createTraceScope(TRACE_ID, 'b7ad6b7169203331', 255))).toMatchObject({
      trace_flags: 'ff',
    });
  });

  it('has no span where the scope has none', () => {
    expect(scoped(createTraceScope(TRACE_ID))).not.toHaveProperty('span_id');
  });

  it('loses a secret that was taken for its id', () => {
    expect(scoped(createTraceScope(`ghp_${'a1B2c3D4e5F6'.repeat(3)}`))).toMatchObject({
      trace_id: '[REDACTED]',
    });
  });

  it('is redacted by the rules of each encoder, though two meet in one scope', () => {
    const scope = createTraceScope('acme_1234');
    const acme = { name: 'acme', literals: ['acme_'], pattern: /acme_\d{4}/g, source: 'wiki' };
    const [plain, strict] = [createEncoder({}, scope), createEncoder({ patterns: [acme] }, scope)];
    const ids = [plain, strict, plain].map(
      (encoder) => parse(encodeLine({}, {}, NOTHING_BOUND, encoder))['trace_id'],
    );
    expect(ids).toEqual(['acme_1234', '[REDACTED]', 'acme_1234']);
  });

  it('tells the span where the caller names the same trace', () => {
    const encoder = createEncoder({}, createTraceScope(TRACE_ID, 'b7ad6b7169203331', 1));
    expect(parse(encodeLine({ trace_id: TRACE_ID }, {}, NOTHING_BOUND, encoder))).toMatchObject({
      span_id: 'b7ad6b7169203331',
    });
  });

  it.each(['a', 'A-z_9.:', 'x'.repeat(128)])('has the id %j of the caller', (trace_id) => {
    expect(encode({ trace_id })).toMatchObject({ trace_id });
  });
});
