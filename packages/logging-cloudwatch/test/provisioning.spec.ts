import { startCloudWatchEmulator, type AlarmDefinition } from '@dashtam/cloudwatch-emulator';
import { METRIC_DIMENSION_SETS } from '@dashtam/logging-domain';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CloudWatchAdapter, SAVED_QUERIES } from '../src';
import { ALARMS } from '../src/provisioning/alarms';
import { cloudFormationTemplate } from '../src/provisioning/cloudformation-template';
import { RIGHTS, type RightsMode } from '../src/provisioning/iam-statements';
import { alarmOfCommand } from './support/alarm-of-command';
import { templateProblems } from './support/template-problems';

const FOLDER = join(__dirname, '../provisioning');
const TEMPLATE_FILE = join(FOLDER, 'cloudformation.json');
const PERIOD_MS = 300_000;

const text = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

describe('the CloudFormation template', () => {
  it('is the description (UPDATE_TEMPLATE=1 writes it)', () => {
    const described = JSON.stringify(cloudFormationTemplate(), null, 2);
    if (process.env['UPDATE_TEMPLATE'] === '1') writeFileSync(TEMPLATE_FILE, `${described}\n`);
    expect(JSON.parse(text('cloudformation.json'))).toEqual(JSON.parse(described));
  });

  it('is what the resource schemas of CloudFormation allow', () => {
    expect(templateProblems(cloudFormationTemplate())).toEqual([]);
    const { Resources, ...rest } = cloudFormationTemplate();
    const LogGroup = {
      Type: 'AWS::Logs::LogGroup',
      Properties: { LogGroupName: 7, RetentionInDays: 31, Name: 'x', KmsKeyId: { Ref: 'Key' } },
    };
    const Query = { Type: 'AWS::Logs::QueryDefinition', Properties: { Name: 'x' } };
    expect(templateProblems({ ...rest, Resources: { ...Resources, LogGroup, Query } })).toEqual([
      'LogGroup.LogGroupName: 7 is no string',
      'LogGroup.RetentionInDays: 31 is no integer',
      'LogGroup.Name: no such property',
      'Query.QueryString: missing',
      'Key: unknown',
    ]);
    // The schemas of all of AWS are read.
  }, 120_000);

  it('has the documented queries and indexes', () => {
    const { Resources } = cloudFormationTemplate();
    const queries = Object.values(Resources).filter(({ Type }) => Type.endsWith('QueryDefinition'));
    expect(queries.map(({ Properties }) => Properties['QueryString'])).toEqual(
      SAVED_QUERIES.map(({ queryString }) => queryString),
    );
    expect(Resources['LogGroup']?.Properties['FieldIndexPolicies']).toEqual([
      { Fields: ['trace_id', 'level', 'user_id'] },
    ]);
  });
});

// That these rights are those which the adapter uses, and no other, is tested in iam-policies.spec.ts.
it.each(Object.keys(RIGHTS) as RightsMode[])('the policy file of "%s" has its rights', (mode) => {
  const { Statement } = JSON.parse(text(`iam/${mode}.json`)) as { Statement: object[] };
  const group = 'arn:aws:logs:*:*:log-group:/dashtam/*';
  expect(Statement).toEqual(
    RIGHTS[mode].map(({ on, ...statement }) => {
      return { ...statement, Resource: on === 'streams' ? `${group}:log-stream:*` : group };
    }),
  );
});

/** Production's lines in an emulator whose clock the test holds. */
async function startTraffic(maxQueuedBytes = 10_000_000) {
  let nowMs = Date.now();
  const service = await startCloudWatchEmulator({ now: () => nowMs });
  const adapter = new CloudWatchAdapter({
    ...{ logGroup: '/dashtam/production/app', logStream: 'web', endpoint: service.endpoint },
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    durability: 'memory',
    maxQueuedBytes,
    metricDimensions: {},
  });
  function write(level: 'info' | 'error', fields: object): void {
    const timestamp = new Date(nowMs).toISOString();
    const record = { timestamp, level: level.toUpperCase(), ...fields };
    adapter.write(`${JSON.stringify(record)}\n`, level, nowMs, 't');
  }
  return {
    service,
    adapter,
    write,
    /** Requests of one period, of which some fail, in the form of the library's terminal line. */
    serve: async (requests: number, failures: number, durationMs: number): Promise<void> => {
      const metric = (Name: string, Unit: string): object => ({ Name, Unit });
      const directive = {
        Namespace: 'Dashtam',
        Dimensions: METRIC_DIMENSION_SETS.filter(({ length }) => length === 0),
        Metrics: [
          metric('RequestCount', 'Count'),
          metric('RequestDuration', 'Milliseconds'),
          metric('ErrorCount', 'Count'),
        ],
      };
      for (let at = 0; at < requests; at += 1) {
        const ErrorCount = at < failures ? 1 : 0;
        const metrics = { RequestCount: 1, RequestDuration: durationMs, ErrorCount };
        const _aws = { Timestamp: nowMs, CloudWatchMetrics: [directive] };
        write('info', { message: 'Request completed', ...metrics, _aws });
      }
      await adapter.flush();
      nowMs += PERIOD_MS;
    },
    pass: (): void => void (nowMs += PERIOD_MS),
    states: (): Record<string, string> =>
      Object.fromEntries(service.alarms().map(({ alarm, state }) => [alarm.AlarmName, state])),
    end: async (): Promise<void> => {
      await adapter.close();
      await service.close();
    },
  };
}

const QUIET = {
  'high-error-count': 'OK',
  'high-error-rate': 'OK',
  'slow-requests': 'OK',
  'logs-dropped': 'OK',
};

describe('the alarms', () => {
  it('fire when they should, each for its own reason, and clear', async () => {
    const { service, serve, states, end } = await startTraffic();
    for (const { name, properties } of ALARMS) {
      service.putAlarm({ AlarmName: name, ...properties } as AlarmDefinition);
    }
    await serve(100, 5, 1_000);
    expect(states()).toEqual(QUIET);
    await serve(19, 19, 10);
    expect(states()).toEqual(QUIET);
    await serve(20, 2, 10);
    expect(states()).toEqual({ ...QUIET, 'high-error-rate': 'ALARM' });
    await serve(2_000, 51, 10);
    expect(states()).toEqual({ ...QUIET, 'high-error-count': 'ALARM' });
    await serve(50, 0, 1_001);
    expect(states()).toEqual(QUIET);
    await serve(50, 0, 1_001);
    expect(states()).toEqual({ ...QUIET, 'slow-requests': 'ALARM' });
    await serve(50, 0, 10);
    expect(states()).toEqual(QUIET);
    await end();
  });

  it('tell of lines that were lost, by the metric that the adapter writes', async () => {
    const { service, adapter, write, pass, states, end } = await startTraffic(65_536);
    for (const { name, properties } of ALARMS) {
      service.putAlarm({ AlarmName: name, ...properties } as AlarmDefinition);
    }
    for (let at = 0; at < 200; at += 1) write('info', { message: 'x'.repeat(1_000) });
    await adapter.flush();
    const { info } = adapter.stats().dropped;
    const dropped = { namespace: 'Dashtam', metricName: 'LogsDropped', statistic: 'Sum' };
    expect(info).toBeGreaterThan(0);
    expect(service.statistics(dropped)).toMatchObject([{ value: info }]);
    pass();
    expect(states()).toEqual({ ...QUIET, 'logs-dropped': 'ALARM' });
    pass();
    expect(states()).toEqual(QUIET);
    await end();
  });

  it('of the documented commands fire and clear too', async () => {
    const { service, serve, states, end } = await startTraffic();
    const commands = [...text('README.md').matchAll(/aws cloudwatch put-metric-alarm[^`]*/g)];
    expect(commands).toHaveLength(2);
    for (const [command] of commands) service.putAlarm(alarmOfCommand(command));
    const count = 'dashtam-production-high-error-rate';
    const slow = 'dashtam-production-slow-requests';
    await serve(60, 51, 1_001);
    expect(states()[count]).toBe('ALARM');
    await serve(60, 50, 1_001);
    expect(states()).toEqual({ [count]: 'OK', [slow]: 'ALARM' });
    await serve(60, 0, 1_000);
    expect(states()).toEqual({ [count]: 'OK', [slow]: 'OK' });
    await end();
  });
});
