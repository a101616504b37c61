import { classify } from '../../encoder/char-class';
import { TextScanner } from './text-scanner';

const scan = (text: string) => new TextScanner().scan(text, classify(text));

describe('a label is told from its value', () => {
  it.each([
    ['in colour', '\u001b[32mpassword\u001b[0m=\u001b[1;31mhunter2 ok'],
    ['by blanks of any kind', 'password \u00a0=\u3000hunter2 ok'],
    ['by tabs', 'password\t:\thunter2 ok'],
    ['encoded twice', 'user%255Bpassword%255D%253Dhunter2%2526a'],
    ['after an encoded mark', '%3Fpassword=hunter2'],
    ['after a mark encoded twice', 'a%253Fpassword%253Dhunter2%253B'],
    ['after an escaped line break', '\\npassword=hunter2'],
    ['after an escaped letter', 'x\\u0026token=hunter2\\u0026a=1'],
    ['as a property of Java', 'java -Dpassword=hunter2 -jar a'],
    ['as a nested property of Java', 'java -Ddb.password=hunter2'],
    ['on the next line of YAML', 'password:\n  hunter2\nnext: 1'],
    ['in a block of YAML', 'password: |\n  hunter2\nuser: a'],
    ['in a folded block of YAML', 'password: >-\r\n\thunter2'],
    ['in a list of YAML', 'password:\n  - hunter2\n'],
    ['as name and value in YAML', '- name: DB_PASSWORD\n  value: hunter2\n- name: A\n  value: b'],
    ['as key and value in YAML', 'key: token\r\n    value:   "hunter2"'],
    ['as a pair', '["password", "hunter2"]'],
    ['as a pair without space', '[ "password","hunter2"]'],
    ['as a pair inside a text', '[\\"password\\",\\"hunter2\\"]'],
    ['as an option in a list', "['--password' , 'hunter2', '-v']"],
    ['as a later option in a list', '["a", "--token", "hunter2"]'],
    ['by inequality', "token <> 'hunter2'"],
    ['by inequality without blanks', "token<>'hunter2'"],
    ['as name and aligned value in YAML', 'name:   DB_PASSWORD\n  value: hunter2'],
    ['as a pair before a long text', `["password", "hunter2"] ${'x'.repeat(80)}`],
    ['by a tag with a prefix before a long text', `<x:token>hunter2</x:token> ${'x'.repeat(80)}`],
    ['by inequality without space', "token!='hunter2' and"],
    ['by LIKE', "token  LIKE  'hunter2'"],
    ['by ilike', "password ilike 'hunter2'"],
    ['by a verb', 'the password is "hunter2" ok'],
    ['by a verb in the past', "the token was 'hunter2'"],
    ['by a tag with a prefix', '<x-y.z:token>hunter2</x-y.z:token>'],
    ['by a tag with blanks', '<token  a="1" >  hunter2<'],
    ['by an attribute', '<p name="password"  id="1">  hunter2</p>'],
    ['by an escaped part of a form', 'name=\\"password\\"\\r\\n\\r\\nhunter2\\r\\n--x'],
    ['by a part of a form inside a text', 'name="password"\\n\\nhunter2\\n--x'],
    ['by a part with headers', 'name="password"; a\nA: b\nC: d\nE-f: g\n\nhunter2\n--x'],
    ['as name and value on two lines', '"name": "password",\n    "value": "hunter2"'],
  ])('%s', (_, text) => {
    expect(scan(text)).toBe(text.replace('hunter2', '[REDACTED]'));
  });

  it.each([
    ['a list of names', '["user", "password", "email"]'],
    ['a title', 'title: token\n  value: hunter2'],
    ['a closing tag', '</ns:password> text <b>'],
    ['an empty tag', '<token/>hunter2'],
    ['what is no tag', 'a:password>hunter2'],
    ['what follows a tag', '<x:a/> b:password>hunter2'],
    ['a value two names away', 'key: a token\n  value: hunter2'],
    ['a verb before words', 'the password is not set'],
    ['a comparison with a placeholder', 'password LIKE ?'],
    ['a name that only ends like one', 'connectXsid=hunter2'],
  ])('but not in %s', (_, text) => {
    expect(scan(text)).toBe(text);
  });
});
