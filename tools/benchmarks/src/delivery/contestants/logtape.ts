import { getCloudWatchLogsSink } from '@logtape/cloudwatch-logs';
import { configure, dispose, getLogger, jsonLinesFormatter } from '@logtape/logtape';
import type { DeliveringLogger, Setup } from '../contestant';
import { REGION, TARGET } from '../target';

/** LogTape with its sink for CloudWatch, as JSON Lines; its own trouble goes to its meta logger. */
export async function startLogTape({ tell }: Setup): Promise<DeliveringLogger> {
  await configure({
    sinks: {
      cloudwatch: getCloudWatchLogsSink({
        logGroupName: TARGET.group,
        logStreamName: TARGET.stream,
        region: REGION,
        formatter: jsonLinesFormatter,
      }),
      told: (record) => tell({ lost: 0, text: record.message.map(String).join('') }),
    },
    loggers: [
      { category: 'bench', sinks: ['cloudwatch'], lowestLevel: 'info' },
      { category: ['logtape', 'meta'], sinks: ['told'], lowestLevel: 'warning' },
    ],
  });
  const logger = getLogger('bench');
  return {
    log: (message, fields) => logger.info(message, { ...fields }),
    close: () => dispose(),
  };
}
