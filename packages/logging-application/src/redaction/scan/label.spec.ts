import { classify } from '../../text/char-class';
import { TextScanner } from './text-scanner';

const scan = (text: string) => new TextScanner().scan(text, classify(text));

describe('the name of a secret is found', () => {
  it.each([
    ['after an escaped line break', '\\nssn=hunter2'],
    ['after an escaped tab', 'a\\tssn=hunter2'],
    ['after an escaped character', 'a=1\\u0026ssn=hunter2'],
    ['after a percent-encoded mark', '%3Fssn=hunter2'],
    ['after a mark that was encoded twice', 'a%253Fssn%253Dhunter2'],
    ['after a mark that was encoded three times', '%25253Fssn%25253Dhunter2'],
    ['as a property on the command line of Java', 'java -Dssn=hunter2 -jar a.jar'],
    ['behind its first word', 'the signing key=hunter2'],
    ['before words that tell it', 'the card number is "hunter2" ok'],
    ['before words in the past', "its session id was 'hunter2'"],
    ['before a word of form', 'the secret value: hunter2'],
    ['in capitals', 'PROXY_AUTHORIZATION=hunter2'],
    ['with a number', 'password0=hunter2'],
    ['with the last number', 'password9=hunter2'],
    ['as a parameter with hyphens', '/o?X-Goog-Signature=hunter2'],
    ['as a parameter with underscores', '/o?x_amz_signature=hunter2'],
    ['as a parameter after a semicolon', '/o;sig=hunter2'],
    ['with the spaces of a form', 'a=1&api+key=hunter2&b=2'],
    ['with the spaces of a form behind it', 'a=1&card+number=hunter2&b=2'],
    ['as a parameter of a fragment', '/o#sig=hunter2'],
    ['of three letters after an escaped line break', '\\npsk=hunter2'],
    ['of three letters after an escaped character', '\\u0026psk=hunter2'],
    ['of three letters after a mark that was encoded four times', 'a%2525253Fpsk=hunter2'],
    ['of three letters as a property of Java', 'java -Dpsk=hunter2'],
  ])('%s', (_, text) => {
    expect(scan(text)).toBe(text.replace('hunter2', '[REDACTED]'));
  });

  it.each([
    ['at the end of a sentence', 'Reset your password. Next: step 2'],
    ['before a dash', 'Enter the password- next: step 2'],
    ['as a placeholder of a template', 'Unknown placeholder {token}: ignored'],
    ['where it only describes one', 'password_length=12'],
    ['behind a bracket of no colour', '\u001b[2m a [33mpsk=hunter2'],
  ])('but not %s', (_, text) => {
    expect(scan(text)).toBe(text);
  });
});
