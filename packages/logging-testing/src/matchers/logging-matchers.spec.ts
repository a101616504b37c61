import { createRecordingLogger } from '../recording-logger';
import type { LoggedLines } from './logged-lines';
import { loggingMatchers } from './logging-matchers';

expect.extend(loggingMatchers);

const { logger, logs } = createRecordingLogger();
beforeEach(() => logs.clear());

/** What a failed assertion says. */
function complaint(assertion: () => unknown): string {
  try {
    assertion();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the assertion holds');
}

describe('toHaveLogged', () => {
  it('finds a line by some of its fields, nested and asymmetric ones too', () => {
    logger.info('User registered', { user_id: 'u1', plan: { name: 'free', seats: 1 } });
    expect(logs).toHaveLogged({ level: 'info', message: 'User registered' });
    expect({ logger, logs }).toHaveLogged({ plan: { name: 'free' } });
    expect(logs.records()).toHaveLogged({ user_id: expect.stringMatching(/^u\d$/) as string });
    expect(logs).not.toHaveLogged({ level: 'warning', message: 'User registered' });
    expect(logs).not.toHaveLogged({ plan: { name: 'paid' } });
  });

  it('says what was logged instead', () => {
    expect(complaint(() => expect(logs).toHaveLogged({ message: 'x' }))).toMatch(
      /nothing was logged/,
    );
    logger.info('Something else');
    expect(complaint(() => expect(logs).toHaveLogged({ message: 'x' }))).toMatch(/Something else/);
    expect(complaint(() => expect(logs).not.toHaveLogged({ level: 'info' }))).toMatch(
      /no line with/,
    );
  });
});

describe('toHaveLoggedOnce', () => {
  it('wants exactly one', () => {
    expect(logs).not.toHaveLoggedOnce({ message: 'Said' });
    logger.info('Said');
    expect(logs).toHaveLoggedOnce({ message: 'Said' });
    logger.info('Said');
    expect(logs).not.toHaveLoggedOnce({ message: 'Said' });
    expect(complaint(() => expect(logs).toHaveLoggedOnce({ message: 'Said' }))).toMatch(/found 2/);
  });
});

describe('toHaveNoSecrets', () => {
  it('holds where they were redacted', () => {
    const context: object = { password: 'correct-horse' };
    logger.info('Login', context);
    expect(logs).toHaveNoSecrets('correct-horse', 'other-secret');
  });

  it.each([
    ['as it is', (secret: string) => secret],
    ['percent-encoded', encodeURIComponent],
    ['in base64', (secret: string) => Buffer.from(secret).toString('base64')],
  ])('finds one %s', (_form, write) => {
    const secret = 'correct "horse" & staple';
    logger.info('Login', { note: write(secret) });
    expect(logs).not.toHaveNoSecrets(secret);
    expect(complaint(() => expect(logs).toHaveNoSecrets(secret))).toMatch(/Login/);
  });

  it.each([[[]], [['abc']], [['long enough', '']]])(
    'refuses %j, which proves nothing',
    (secrets) => {
      expect(complaint(() => expect(logs).toHaveNoSecrets(...secrets))).toMatch(
        /4 characters or more/,
      );
    },
  );
});

describe('toShareTrace', () => {
  it('wants lines, all of one trace', () => {
    expect(logs).not.toShareTrace();
    logger.info('One');
    logger.info('Two');
    expect(logs).toShareTrace();
    expect(logs).toShareTrace('0af7651916cd43dd8448eb211c80319c');
    expect(logs).not.toShareTrace('another');
    logger.info('Three', { trace_id: 'another' });
    expect(logs).not.toShareTrace();
    expect(complaint(() => expect(logs).toShareTrace())).toMatch(/found 2/);
  });
});

it.each([null, undefined, 'text', {}])('expect(%p) says what can be looked at', (received) => {
  const lines = received as LoggedLines;
  expect(complaint(() => expect(lines).toShareTrace())).toMatch(/allowed: a recording sink/);
});
