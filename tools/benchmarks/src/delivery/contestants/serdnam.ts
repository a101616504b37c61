import pino from 'pino';
import type { DeliveringLogger, Setup } from '../contestant';
import { REGION, TARGET } from '../target';

/** pino with this transport in its thread. What it says of its failures it logs itself. */
export function startSerdnam({ tell }: Setup): DeliveringLogger {
  const transport = pino.transport({
    target: '@serdnam/pino-cloudwatch-transport',
    options: { logGroupName: TARGET.group, logStreamName: TARGET.stream, awsRegion: REGION },
  }) as NodeJS.EventEmitter & { end(): void };
  transport.on('error', (error: Error) => tell({ lost: 0, text: String(error) }));
  const logger = pino(transport as unknown as pino.DestinationStream);
  return {
    log: (message, fields) => logger.info(fields, message),
    close: () =>
      new Promise((resolve) => {
        transport.once('close', () => resolve());
        transport.end();
      }),
  };
}
