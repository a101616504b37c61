import { idIn, recordOf } from '../record';
import { inspectLine } from './inspect-line';

const line = (fields: object): string => JSON.stringify({ level: 'info', fields });

describe('inspectLine', () => {
  it('knows a whole record wherever its fields are, whatever its text', () => {
    for (const kind of ['plain', 'multi-byte', 'large'] as const) {
      expect(inspectLine(line(recordOf(64, kind)), 64, kind)).toBe('whole');
    }
  });

  it('tells one that was cut from one that says that it was', () => {
    const cut = { ...recordOf(1, 'large'), note: '1 packed' };
    expect(inspectLine(line(cut), 1, 'large')).toBe('damaged');
    expect(inspectLine(line({ ...cut, truncated: true }), 1, 'large')).toBe('shortened');
    const marked = { ...cut, note: '1 packed...[truncated 9 chars]' };
    expect(inspectLine(line(marked), 1, 'large')).toBe('shortened');
  });

  it('finds broken JSON and broken characters', () => {
    const whole = line(recordOf(3, 'multi-byte'));
    expect(inspectLine(whole.slice(0, -1), 3, 'multi-byte')).toBe('damaged');
    expect(inspectLine(whole.replace('🛒', '\ufffd'), 3, 'multi-byte')).toBe('damaged');
    expect(inspectLine(line(recordOf(3, 'plain')).slice(0, -9), 3, 'plain')).toBe('damaged');
  });
});

describe('idIn', () => {
  it('finds the id, also in a line that was cut behind it', () => {
    const whole = line(recordOf(1234, 'large'));
    expect(idIn(whole)).toBe(1234);
    expect(idIn(whole.slice(0, 100))).toBe(1234);
    expect(idIn('{"message":"Log lines lost"}')).toBeUndefined();
    expect(idIn('{"record_no":')).toBeUndefined();
  });
});
