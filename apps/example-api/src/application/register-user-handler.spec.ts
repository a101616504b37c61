import { createRecordedParts } from '../../test/create-recorded-parts';
import { failure, success } from '../domain/result';
import { RegisterUserHandler, type RegisterUserDependencies } from './register-user-handler';

type CreateUser = RegisterUserDependencies['userService']['createUser'];

const EMAIL = 'test@example.com';
const COMMAND = { email: EMAIL, password: 'SecurePass123!' };

function handlerWith(createUser: CreateUser) {
  const { logger, events, logs } = createRecordedParts();
  const handler = new RegisterUserHandler({ userService: { createUser }, events, logger });
  return { handler, events, logs };
}

describe('registering a user', () => {
  it('logs success, once', async () => {
    const { handler, logs } = handlerWith(() =>
      Promise.resolve(success({ id: 'u-1', email: EMAIL, passwordHash: '$scrypt$' })),
    );
    await expect(handler.handle(COMMAND)).resolves.toEqual({ ok: true, value: 'u-1' });
    expect(logs.records()).toMatchObject([
      { level: 'info', message: 'user_registration_attempted', email: EMAIL },
      { level: 'info', message: 'User registered', user_id: 'u-1', email: EMAIL },
      { level: 'info', message: 'user_registration_succeeded', user_id: 'u-1', email: EMAIL },
    ]);
  });

  it('logs an expected failure as one warning, with code and message', async () => {
    const error = {
      kind: 'conflict',
      code: 'email_exists',
      message: 'Email already exists',
    } as const;
    const { handler, logs } = handlerWith(() => Promise.resolve(failure(error)));
    await expect(handler.handle(COMMAND)).resolves.toEqual({ ok: false, error });
    expect(logs.records()).toMatchObject([
      { level: 'info', message: 'user_registration_attempted', email: EMAIL },
      {
        level: 'warning',
        message: 'User registration failed',
        email: EMAIL,
        error_code: 'email_exists',
        error_message: 'Email already exists',
      },
      {
        level: 'warning',
        message: 'user_registration_failed',
        email: EMAIL,
        reason: 'email_exists',
      },
    ]);
  });

  it('publishes a token for the mail, which no line carries', async () => {
    const { handler, events, logs } = handlerWith(() =>
      Promise.resolve(success({ id: 'u-1', email: EMAIL, passwordHash: '$scrypt$' })),
    );
    const tokens: string[] = [];
    events.subscribe('UserRegistrationSucceeded', {
      name: 'mail',
      handle: ({ verification_token }) => void tokens.push(verification_token),
    });
    await handler.handle(COMMAND);
    expect(tokens).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
    expect(logs.lines().join('')).not.toContain(tokens[0]);
  });

  it('does not ask for a user whose data breaks a rule', async () => {
    const createUser = jest.fn<ReturnType<CreateUser>, Parameters<CreateUser>>();
    const { handler, logs } = handlerWith(createUser);
    await expect(handler.handle({ ...COMMAND, password: 'short' })).resolves.toMatchObject({
      ok: false,
      error: { kind: 'validation' },
    });
    expect(createUser).not.toHaveBeenCalled();
    expect(logs.records()).toMatchObject([
      { message: 'user_registration_attempted' },
      { level: 'warning', message: 'User registration failed', error_code: 'invalid_input' },
      { message: 'user_registration_failed', reason: 'invalid_input' },
    ]);
  });

  it('logs what nobody expected as an error and throws it on', async () => {
    const cause = new TypeError('connection lost');
    const { handler, logs } = handlerWith(() => Promise.reject(cause));
    await expect(handler.handle(COMMAND)).rejects.toBe(cause);
    expect(logs.records()).toMatchObject([
      { message: 'user_registration_attempted' },
      {
        level: 'error',
        message: 'Unexpected error in user registration',
        error_type: 'TypeError',
        error_message: 'connection lost',
        email: EMAIL,
      },
      { message: 'user_registration_failed', reason: 'unexpected_error' },
    ]);
  });
});
