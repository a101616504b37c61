import { LevelGate } from '@dashtam/logging-domain';
import { StructuredLogger } from './structured-logger';
import { findSecrets } from './find-secrets';

const NASTY = {
  user: { password: 'hunter2-tulip', session_id: 'f81d4fae7dec11d0a765' },
  headers: [{ name: 'Authorization', value: 'Bearer abcdef1234567890ABCDEF' }],
  args: ['--password', 'hunter2-tulip'],
  card: '4111 1111 1111 1111',
  note: 'password=hunter2-tulip, and https://ada:hunter2@example.com/',
  tokens: 3,
  total: 4_111_111_111_111_111,
};

describe('findSecrets', () => {
  it('tells where each secret stands and never what it is', () => {
    const found = findSecrets(JSON.stringify(NASTY));
    expect(found).toEqual([
      { rule: 'key-name', path: 'user.password' },
      { rule: 'key-name', path: 'user.session_id' },
      { rule: 'key-name', path: 'headers.0.value' },
      { rule: 'key-name', path: 'args.1' },
      { rule: 'card-number', path: 'card' },
      { rule: 'labelled-value', path: 'note' },
      { rule: 'url-user-info', path: 'note' },
      { rule: 'card-number', path: 'total' },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/hunter2|4111/);
  });

  it('finds none in what the encoder has written of the same, nor in pseudonyms', () => {
    const lines: string[] = [];
    const sink = { write: (line: string) => void lines.push(line) };
    const logger = new StructuredLogger({
      sink: sink as never,
      trace: { current: () => ({ traceId: 'abc' }), tryCurrent: () => undefined } as never,
      runtime: { now: () => 0 },
      gate: new LevelGate('debug'),
      encoding: { pseudonym: () => 'ps_0123456789abcdef' },
    });
    logger.info('Looked over', NASTY);
    expect(lines.join('')).toContain('[REDACTED]');
    expect(lines.flatMap(findSecrets)).toEqual([]);
  });

  it.each(['xps_0123456789abcdef', 'ps_0123456789abcdef0', 'ps_0123456789abcde'])(
    'takes %s for no pseudonym',
    (text) => {
      expect(findSecrets(JSON.stringify({ session_id: text }))).toEqual([
        { rule: 'key-name', path: 'session_id' },
      ]);
    },
  );

  it('looks over a line that is no JSON, and one that goes very deep', () => {
    expect(findSecrets('GET / password=hunter2-tulip')).toEqual([
      { rule: 'labelled-value', path: '' },
    ]);
    const deep = `${'{"a":'.repeat(100)}"https://ada:hunter2@example.com/"${'}'.repeat(100)}`;
    const path = Array<string>(64).fill('a').join('.');
    expect(findSecrets(deep)).toEqual([{ rule: 'url-user-info', path }]);
    expect(findSecrets('{"a":{"note":"password=hunter2-tulip"},"b":null}')).toEqual([
      { rule: 'labelled-value', path: 'a.note' },
    ]);
    expect(findSecrets('{"message":"User registered","user_id":"7"}')).toEqual([]);
  });
});
