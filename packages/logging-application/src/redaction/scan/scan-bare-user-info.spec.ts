import { classify } from '../../text/char-class';
import { TextScanner } from './text-scanner';

const scan = (text: string) => new TextScanner().scan(text, classify(text));

describe('user information without a scheme', () => {
  it.each([
    ['connect bob:hunter@db.example.com:5432 failed', 'connect bob:*@db.example.com:5432 failed'],
    ['proxy="bob:hunter2@10.0.0.1:3128"', 'proxy="bob:*@10.0.0.1:3128"'],
    ['via bob:hunter2@localhost:8080', 'via bob:*@localhost:8080'],
    [
      `via bob:hunter2@localhost:8080 ${'x'.repeat(200)}`,
      `via bob:*@localhost:8080 ${'x'.repeat(200)}`,
    ],
    ['dsn bob:hunter2Xy@db.example.com/app', 'dsn bob:*@db.example.com/app'],
    ['via bob:hunter2@h.io:80 to https://h.io/a', 'via bob:*@h.io:80 to https://h.io/a'],
    ['bob:Hunter2x@db.example.com', 'bob:*@db.example.com'],
    ['bob:Hunter2x@db.example.com. Next', 'bob:*@db.example.com. Next'],
    ['db-user:hunter2@db.io:22', 'db-user:*@db.io:22'],
    ['ssh.bob:hunter2@db.io:22', 'ssh.bob:*@db.io:22'],
    ['[bob:hunter2@192.168.10.20:80,', '[bob:*@192.168.10.20:80,'],
    ['a:hunter1@b.io:80 c:hunter2@d.io:81', 'a:*@b.io:80 c:*@d.io:81'],
  ])('%s', (text, clean) => {
    expect(scan(text)).toBe(clean.replaceAll('*', '[REDACTED]'));
  });

  it.each([
    'user:ada1985X@example.com',
    'mailto:ada.lovelace@example.com',
    'time 10:20:30 ada@example.com logged in',
    'to: ada@example.com, cc:grace@example.com',
    'npm:lodash@4.17.21',
    'app:1.2.3@sha256:0d17b565',
    'team:ada@example.com',
    'dsn bob:Hunter2@db.example.com/app',
    'dsn bob:hunter2x@db.example.com/app',
    'dsn bob:HUNTER2X@db.example.com/app',
    'dsn bob:HunterXy@db.example.com/app',
    'e-mail:root2@db.example.com:22',
    'email:root2@db.example.com:22',
    'mail:root2@db.example.com:22',
    'sip:root2@db.example.com:22',
    '(;bob:hunter2@db.example.com:22',
    ':hunter2@db.example.com:22',
    `bob:${'x'.repeat(129)}@db.example.com:22`,
    `${'b'.repeat(65)}:hunter2@db.example.com:22`,
    'bob:abc@db.example.com:5432',
    'note: mail hunter2@db.example.com:22',
    'bob:hunter2 @db.example.com:22',
    'bob:Hunter2x@db.example.c0m',
    'ssh:root2@db.example.com:22',
  ])('but not in %s', (text) => {
    expect(scan(text)).toBe(text);
  });
});
