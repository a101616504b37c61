import { createRecordingLogger } from '../recording-logger';
import type { LoggingMatchers } from './logging-matchers';

const made = createRecordingLogger();

expect(made).toHaveLogged({ message: 'x' });
expect(made.logs).toHaveLoggedOnce({ message: 'x' });
expect(made.logs.records()).toShareTrace();
expect(made.logs.records()).not.toHaveNoSecrets('secret');

// @ts-expect-error a text is no log
expect('text').toHaveLogged({ message: 'x' });
// @ts-expect-error a logger does not remember
expect(made.logger).toShareTrace();
// @ts-expect-error secrets are texts
expect(made.logs).toHaveNoSecrets(1234);

declare const promised: LoggingMatchers<Promise<void>>;
export const done: Promise<void> = promised.toShareTrace();
