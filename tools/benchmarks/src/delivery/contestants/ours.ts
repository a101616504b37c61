import { createContainer } from '@dashtam/logging-container';
import type { DeliveringLogger, Setup } from '../contestant';

/** The most that CloudWatch takes; what is longer is cut and says so. */
const LONGEST = { stringChars: 2_000_000, lineBytes: 1_048_550 };

/** This library as a service has it in production; the environment says so. */
export function startOurs({ tell, longTexts, eachRecordSafe }: Setup): DeliveringLogger {
  const container = createContainer({
    onFailure: ({ count, kind, reason }) => tell({ lost: count, text: `${kind}: ${reason}` }),
    ...(longTexts ? { limits: LONGEST } : {}),
    ...(eachRecordSafe ? { durability: 'record' } : {}),
  });
  return {
    log: (message, fields) => container.logger.info(message, fields),
    close: (deadlineMs) => container.close(deadlineMs),
  };
}
