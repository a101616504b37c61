import { startCloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { readAlarms, renderAlarms } from './alarms-view';
import { BURST, startIncident, USER_ID } from './incident';
import { lockDown } from './lock-down';
import { readMetrics, renderMetrics } from './metrics-view';
import { claimsOfOperator } from './operator-claims';
import { operatorCommands } from './operator-command';
import { provisionedAlarms } from './provisioned-alarms';
import { LOG_GROUP } from './run-on-cloudwatch';
import type { RunReport } from './run-report';

const MINUTE_MS = 60_000;

/** Runs the app in production through a bad minute, and shows what its operator sees of that. */
export async function runOperatorView(): Promise<RunReport> {
  // CloudWatch looks at whole minutes: ahead of ours by one, it has seen what happens now.
  let aheadMs = MINUTE_MS;
  const emulator = await startCloudWatchEmulator({ now: () => Date.now() + aheadMs });
  try {
    const commands = operatorCommands({
      ENVIRONMENT: 'production',
      INSTANCE_ID: 'demo-1',
      AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: emulator.endpoint,
    });
    for (const alarm of await provisionedAlarms(commands)) emulator.putAlarm(alarm);
    const incident = await startIncident(emulator);
    const exchanges = await incident.serve();
    const before = readAlarms(emulator);
    await incident.fail();
    const after = readAlarms(emulator);
    const exitCode = await incident.stop();
    aheadMs = 11 * MINUTE_MS;
    const later = readAlarms(emulator);

    await lockDown(emulator);
    const metrics = readMetrics(emulator);
    const looks = {
      before,
      [`after ${BURST} failures`]: after,
      '10 minutes later': later,
    };
    const traceId = exchanges[0]?.traceId ?? '';
    const shown = [
      renderMetrics(metrics),
      renderAlarms(looks),
      await commands.show('query', 'errors-by-type'),
      await commands.show('query', 'errors-of-user', USER_ID),
      await commands.show('query', 'request-duration'),
      await commands.show('query', 'trace', traceId),
      await commands.show('doctor'),
      await commands.show('cost', '--log-group', LOG_GROUP, '--period', '1m', '--top', '3'),
    ];
    return {
      title: 'Production, a bad minute',
      intro: [
        `Schwab is down, then ${BURST} requests fail at once, and CloudWatch refuses one line.`,
        'The operator looks at metrics and alarms, asks the documented queries, the doctor and the cost.',
      ].join('\n'),
      exchanges,
      view: shown.join('\n'),
      claims: await claimsOfOperator({
        ...{ emulator, commands, exchanges, metrics, exitCode },
        alarms: [before, after, later],
      }),
    };
  } finally {
    await emulator.close();
  }
}
