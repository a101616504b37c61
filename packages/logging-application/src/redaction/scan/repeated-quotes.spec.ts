import { classify } from '../../text/char-class';
import { TextScanner } from './text-scanner';

const scan = (text: string) => new TextScanner().scan(text, classify(text));

describe('a value in quotes that stand more than once', () => {
  it.each([
    ['SQL inside SQL', "EXEC('UPDATE u SET password=''hunter2'' WHERE id=1')"],
    ['SQL inside SQL inside SQL', "'EXEC(''SET password=''''hunter2'''', a=1'')'"],
    ['JSON inside CSV', '1,"{""password"":""hunter2"",""a"":1}",2'],
    ['three quotes', "password = '''hunter2''' ok"],
    ['three double quotes', 'password="""hunter2""" ok'],
    ['SQL that was cut off', "EXEC('SET password=''hunter2'"],
  ])('is found: %s', (_, text) => {
    expect(scan(text)).toBe(text.replace('hunter2', '[REDACTED]'));
  });

  it.each([
    ['that begins with a quote', "password='''hunter2' ok", "password='''[REDACTED]' ok"],
    ['that ends with a quote', "password='hunter2''' ok", "password='[REDACTED]' ok"],
    ['with a quote inside', "password=''it''''s hunter2'' ok", "password=''[REDACTED]'' ok"],
    ['with two inside', "password='''a'' hunter2' ok", "password='''[REDACTED]' ok"],
    ['to the end of a text', "password=''hunter2", "password=''[REDACTED]"],
    [
      'before one that is empty',
      'password changed from "hunter2" to ""',
      'password changed from "[REDACTED]" to "[REDACTED]"',
    ],
    ['that is a number', '"{""cvv"":123,""a"":1}"', '"{""cvv"":""[REDACTED]"",""a"":1}"'],
    ['that is a list', '"{""token"":[""x""],""a"":1}"', '"{""token"":""[REDACTED]"",""a"":1}"'],
  ])('is found %s', (_, text, expected) => {
    expect(scan(text)).toBe(expected);
  });

  it.each([
    "password='' ok",
    'password="",a=1',
    "password='';a",
    "password=''",
    "(password='')",
    '{"password":""}',
    'password=""+word',
    "password=''||word",
    'password=""\nuser="bob"',
    "EXEC('SET password=''')",
    '"{""password"":"""",""a"":1}"',
  ])('is none where nothing stands between: %s', (text) => {
    expect(scan(text)).toBe(text);
  });
});
