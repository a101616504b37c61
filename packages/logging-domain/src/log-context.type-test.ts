import type { LoggerProtocol } from './logger-protocol';

interface UserDto {
  readonly id: string;
  readonly name: string;
}

/** Compiled by `typecheck`; each `@ts-expect-error` fails the build when its line compiles. */
export function contexts(
  logger: LoggerProtocol,
  dto: UserDto,
  free: Record<string, unknown>,
): void {
  logger.info('No context');
  logger.info('Recommended fields', { user_id: 'u1', duration_ms: 12, status_code: 200 });
  logger.info('Metrics', { _metrics: { a: 1, b: [1, 2], c: { value: 3, unit: 'Milliseconds' } } });
  logger.info('Free fields', { nested: { list: [1, 'a'] } });
  logger.info('An interface', dto);
  logger.info('A record', free);
  logger.info('A class instance', new Map());
  logger.error('An error as context', new TypeError('x'));
  logger.error('Anything thrown', { error: free['cause'] });
  logger.bind({ user_id: 'u1' }).withContext(dto).critical('Chained');

  // @ts-expect-error a password is never logged
  logger.info('Sensitive', { password: 'x' });
  // @ts-expect-error nor is a token
  logger.bind({ access_token: 'x' });
  // @ts-expect-error durations are numbers
  logger.info('Wrong type', { duration_ms: '12' });
  // @ts-expect-error the level belongs to the record
  logger.bind({ level: 'info' });
  // @ts-expect-error a timestamp belongs to the record
  logger.info('Reserved', { timestamp: 1 });
  // @ts-expect-error a metric is a number
  logger.info('Metrics', { _metrics: { a: '1' } });
  // @ts-expect-error a unit is one of CloudWatch's
  logger.info('Metrics', { _metrics: { a: { value: 1, unit: 'ms' } } });
  // @ts-expect-error a context is an object
  logger.info('Not an object', 'text');
  // @ts-expect-error the message comes first
  logger.info({ user_id: 'u1' }, 'Pino order');
}
