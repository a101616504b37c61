import { createContainer, type LoggingContainer } from '@dashtam/logging-container';
import type { RequestOutcome } from '@dashtam/logging-domain';
import { createLineKeeper } from '../calls/child/line-keeper';
import { createStopwatch } from '../calls/child/stopwatch';
import { flatFields, loadedFields } from '../calls/samples';
import {
  DEBUG_LINES,
  FAILED_REQUEST,
  INFO_LINES,
  REQUEST_RULES,
  SAMPLED_REQUEST,
  type RequestCommand,
  type RequestReply,
} from './request-rules';

const PATH = '/api/v1/users';

/** The process of one set of rules: what is timed is the same up to the sink, which keeps nothing. */
function main(rules: number): void {
  const { sink, keep, taken } = createLineKeeper();
  const container = createContainer({
    env: { ENVIRONMENT: 'ci', ...REQUEST_RULES[rules]?.env },
    sink,
    shutdownHooks: false,
  });
  const stopwatch = createStopwatch();

  function answer({ ask, requests }: RequestCommand): RequestReply {
    keep(ask === 'lines');
    stopwatch.start();
    for (let index = 0; index < requests; index += 1) serve(container, index);
    return { elapsedNs: stopwatch.stop(), lines: taken() };
  }

  process.on('message', (command: RequestCommand) => process.send?.(answer(command)));
  process.on('disconnect', () => process.exit());
}

function serve({ logger, requests, trace }: LoggingContainer, index: number): void {
  const traceId = traceIdOf(index);
  const request = requests.begin({ traceId, method: 'GET', path: PATH });
  trace.run(
    () => {
      for (let line = 0; line < INFO_LINES; line += 1) {
        logger.info('Request completed', flatFields(index));
      }
      for (let line = 0; line < DEBUG_LINES; line += 1) {
        logger.debug('Cache lookup', loadedFields(index));
      }
    },
    { traceId },
  );
  request.end(index % 10 === FAILED_REQUEST ? FAILED : SERVED);
}

const SERVED: RequestOutcome = {
  statusCode: 200,
  durationMs: 12,
  isSlow: false,
  isAborted: false,
  route: PATH,
};
const FAILED: RequestOutcome = { ...SERVED, statusCode: 500 };

/** The last 14 digits decide on the sample. */
function traceIdOf(index: number): string {
  const isSampled = index % 10 === SAMPLED_REQUEST;
  return index.toString(16).padStart(18, '0') + (isSampled ? 'f' : '1').repeat(14);
}

main(Number(process.argv[2]));
