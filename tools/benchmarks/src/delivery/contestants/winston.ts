import { createLogger, format } from 'winston';
import WinstonCloudWatch from 'winston-cloudwatch';
import type { DeliveringLogger, Setup } from '../contestant';
import { REGION, TARGET } from '../target';

/** winston with the transport of winston-cloudwatch, as JSON. */
export function startWinston({ tell }: Setup): DeliveringLogger {
  const transport = new WinstonCloudWatch({
    logGroupName: TARGET.group,
    logStreamName: TARGET.stream,
    awsRegion: REGION,
    jsonMessage: true,
    errorHandler: (error) => tell({ lost: 0, text: String(error) }),
  });
  const logger = createLogger({
    level: 'info',
    format: format.combine(format.timestamp(), format.errors({ stack: true })),
    transports: [transport],
  });
  return {
    log: (message, fields) => logger.info(message, fields),
    // Its own time-out of 10 s can be moved only by setting this field.
    close: (deadlineMs) =>
      new Promise((resolve) => {
        Object.assign(transport, { flushTimeout: Date.now() + deadlineMs });
        transport.kthxbye((error: Error | undefined) => {
          if (error !== undefined && error !== null) tell({ lost: 0, text: String(error) });
          resolve();
        });
      }),
  };
}
