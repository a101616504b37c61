import { TIME_MS, createEncoder } from '../../test/encode';
import { NOTHING_BOUND } from './bound-context';

const parse = (line: string) => JSON.parse(line) as Record<string, unknown>;

describe('a message', () => {
  const said = (message: string, encoder = createEncoder()) =>
    parse(encoder.encode('info', TIME_MS, message, NOTHING_BOUND, undefined, 1).line)['message'];

  it('is written whole, long or short, the first time and again', () => {
    const encoder = createEncoder();
    for (const message of ['short', 'x'.repeat(128), 'x'.repeat(129), 'x'.repeat(500)]) {
      expect(said(message, encoder)).toBe(message);
      expect(said(message, encoder)).toBe(message);
    }
  });

  it('is right after more different messages than are remembered', () => {
    const encoder = createEncoder();
    for (let at = 0; at < 600; at += 1) said(`message ${at}`, encoder);
    expect(said('message 599', encoder)).toBe('message 599');
    expect(said('message 1', encoder)).toBe('message 1');
  });

  it('loses its secrets each time', () => {
    const encoder = createEncoder();
    expect(said('password=hunter2', encoder)).toBe('password=[REDACTED]');
    expect(said('password=hunter2', encoder)).toBe('password=[REDACTED]');
  });
});
