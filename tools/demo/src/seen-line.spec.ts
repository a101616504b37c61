import { readJsonLines, readPrettyLines, withoutColor } from './seen-line';

const RED = '\u001b[31m';
const RESET = '\u001b[0m';

describe('reading what an operator sees', () => {
  it('reads human-readable lines with and without colour, and skips what is indented', () => {
    const plain = [
      '2025-11-13T19:00:00.123Z [INFO    ] User persisted user_id=7 email=a@b.cz trace_id=abc',
      '    at somewhere (file.ts:1:1)',
      '',
      'Try: curl',
      '',
    ].join('\n');
    const expected = [
      {
        timestamp: '2025-11-13T19:00:00.123Z',
        level: 'INFO',
        message: 'User persisted',
        traceId: 'abc',
      },
    ];
    expect(readPrettyLines(plain)).toEqual(expected);
    expect(readPrettyLines(plain.replace('[INFO    ]', `[${RED}INFO    ${RESET}]`))).toEqual(
      expected,
    );
  });

  it('reads JSON lines, and tells a missing field by an empty text', () => {
    expect(
      readJsonLines('{"timestamp":"t","level":"info","message":"m","trace_id":"x"}\n{}\n'),
    ).toEqual([
      { timestamp: 't', level: 'info', message: 'm', traceId: 'x' },
      { timestamp: '', level: '', message: '', traceId: '' },
    ]);
    expect(readJsonLines('Warning: something\n')).toEqual([
      { timestamp: '', level: '', message: 'Warning: something', traceId: '' },
    ]);
  });

  it('takes colours off and nothing else', () => {
    expect(withoutColor(`${RED}a [b] c${RESET}`)).toBe('a [b] c');
  });
});
