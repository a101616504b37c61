import { config } from 'aws-sdk/global';
import pino from 'pino';
import pinoCloudWatch from 'pino-cloudwatch';
import type { DeliveringLogger, Setup } from '../contestant';
import { REGION, TARGET } from '../target';

/** Its command line's default, milliseconds. */
const INTERVAL_MS = 1_000;

/** pino into the writable stream of pino-cloudwatch, which knows no endpoint of its own. */
export function startPinoCloudWatch({ tell }: Setup): DeliveringLogger {
  config.update({ cloudwatchlogs: { endpoint: process.env.AWS_ENDPOINT_URL_CLOUDWATCH_LOGS } });
  const options = { group: TARGET.group, stream: TARGET.stream, aws_region: REGION };
  const stream = pinoCloudWatch({ ...options, interval: INTERVAL_MS }, (error) =>
    tell({ lost: 0, text: String(error) }),
  );
  const logger = pino(stream);
  return {
    log: (message, fields) => logger.info(fields, message),
    // Nothing says when the last stage has sent; the process ends by itself when it has.
    close: () => new Promise((resolve) => stream.end(() => resolve())),
  };
}
