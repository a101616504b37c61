import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Env } from './env-reader';
import { LoggingConfigError } from './logging-config-error';
import { parseSettings, type LoggingSettings } from './settings';

const KEY = 'a-key-of-sixteen-or-more';

function refused(env: Env): LoggingConfigError {
  try {
    parseSettings(env);
  } catch (error) {
    if (error instanceof LoggingConfigError) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
}

describe('without any variable', () => {
  it('every setting has its documented default', () => {
    expect(parseSettings({}, 'host-1')).toEqual({
      environment: 'development',
      logLevel: 'info',
      logSink: 'console',
      metrics: 'off',
      stdoutLevel: 'off',
      sampling: {},
      requestBuffer: false,
      awsRegion: 'us-east-1',
      instanceId: 'host-1',
      serviceName: undefined,
      logGroup: '/dashtam/development/app',
      logStream: undefined,
      spoolDir: undefined,
      durability: 'turn',
    });
  });

  it('the instance is the host, in characters that a stream name may have', () => {
    expect(parseSettings({}).instanceId).toBe(hostname().replace(/[:*]/g, '-'));
    expect(parseSettings({}, 'a:b*c').instanceId).toBe('a-b-c');
  });
});

type Row = readonly [env: Env, setting: keyof LoggingSettings, value: string | undefined];

describe('accepted', () => {
  const rows: Row[] = [
    [{ ENVIRONMENT: 'development' }, 'environment', 'development'],
    [{ ENVIRONMENT: 'testing' }, 'environment', 'testing'],
    [{ ENVIRONMENT: 'ci' }, 'environment', 'ci'],
    [{ ENVIRONMENT: 'staging' }, 'environment', 'staging'],
    [{ ENVIRONMENT: 'production' }, 'environment', 'production'],
    [{ ENVIRONMENT: 'dev' }, 'environment', 'development'],
    [{ ENVIRONMENT: 'local' }, 'environment', 'development'],
    [{ ENVIRONMENT: 'test' }, 'environment', 'testing'],
    [{ ENVIRONMENT: 'prod' }, 'environment', 'production'],
    [{ ENVIRONMENT: ' Production ' }, 'environment', 'production'],
    [{ ENVIRONMENT: 'production' }, 'metrics', 'routes'],
    [{ LOG_SINK: 'stdout' }, 'metrics', 'routes'],
    [{ LOG_METRICS: 'Totals' }, 'metrics', 'totals'],
    [{ LOG_STDOUT_LEVEL: 'warn' }, 'stdoutLevel', 'warning'],
    [{ ENVIRONMENT: '', NODE_ENV: 'test' }, 'environment', 'testing'],
    [{ NODE_ENV: 'production' }, 'environment', 'production'],
    [{ NODE_ENV: 'development' }, 'environment', 'development'],
    [{ NODE_ENV: 'whatever a bundler says' }, 'environment', 'development'],
    [{ ENVIRONMENT: 'staging', NODE_ENV: 'production' }, 'environment', 'staging'],

    [{ LOG_LEVEL: 'DEBUG' }, 'logLevel', 'debug'],
    [{ LOG_LEVEL: 'INFO' }, 'logLevel', 'info'],
    [{ LOG_LEVEL: 'WARNING' }, 'logLevel', 'warning'],
    [{ LOG_LEVEL: 'ERROR' }, 'logLevel', 'error'],
    [{ LOG_LEVEL: 'CRITICAL' }, 'logLevel', 'critical'],
    [{ LOG_LEVEL: 'OFF' }, 'logLevel', 'off'],
    [{ LOG_LEVEL: 'trace' }, 'logLevel', 'debug'],
    [{ LOG_LEVEL: 'warn' }, 'logLevel', 'warning'],
    [{ LOG_LEVEL: 'fatal' }, 'logLevel', 'critical'],
    [{ LOG_LEVEL: 'silent' }, 'logLevel', 'off'],
    [{ LOG_LEVEL: ' dEbUg\n' }, 'logLevel', 'debug'],
    [{ LOG_LEVEL: '   ' }, 'logLevel', 'info'],

    [{ ENVIRONMENT: 'development' }, 'logSink', 'console'],
    [{ ENVIRONMENT: 'testing' }, 'logSink', 'console'],
    [{ ENVIRONMENT: 'ci' }, 'logSink', 'console'],
    [{ ENVIRONMENT: 'staging' }, 'logSink', 'cloudwatch'],
    [{ ENVIRONMENT: 'production' }, 'logSink', 'cloudwatch'],
    [{ ENVIRONMENT: 'production', LOG_SINK: 'console' }, 'logSink', 'console'],
    [{ ENVIRONMENT: 'production', LOG_SINK: 'stdout' }, 'logSink', 'stdout'],
    [{ LOG_SINK: 'CloudWatch' }, 'logSink', 'cloudwatch'],

    [{ AWS_REGION: 'eu-central-1' }, 'awsRegion', 'eu-central-1'],
    [{ AWS_REGION: 'us-gov-west-1' }, 'awsRegion', 'us-gov-west-1'],
    [{ AWS_REGION: 'us-isob-east-1' }, 'awsRegion', 'us-isob-east-1'],
    [{ AWS_REGION: 'eusc-de-east-1' }, 'awsRegion', 'eusc-de-east-1'],

    [{ INSTANCE_ID: 'i-0abc' }, 'instanceId', 'i-0abc'],
    [{ INSTANCE_ID: 'arn:task/*' }, 'instanceId', 'arn-task/-'],
    [{ INSTANCE_ID: 'i'.repeat(501) }, 'instanceId', 'i'.repeat(501)],

    [{ SERVICE_NAME: 'billing', OTEL_SERVICE_NAME: 'other' }, 'serviceName', 'billing'],
    [{ SERVICE_NAME: '', OTEL_SERVICE_NAME: 'accounts' }, 'serviceName', 'accounts'],

    [{ ENVIRONMENT: 'prod' }, 'logGroup', '/dashtam/production/app'],
    [{ LOG_GROUP: '/team/app_1.x#y-Z' }, 'logGroup', '/team/app_1.x#y-Z'],
    [{ LOG_GROUP: 'g'.repeat(512) }, 'logGroup', 'g'.repeat(512)],
    [{ LOG_STREAM: 'fixed/stream [1]' }, 'logStream', 'fixed/stream [1]'],
    [{ LOG_DURABILITY: 'Record' }, 'durability', 'record'],
    [{ LOG_SPOOL_DIR: ' /var/spool/app ' }, 'spoolDir', '/var/spool/app'],

    [{ LOG_PSEUDONYM_KEY: KEY }, 'pseudonymKey', KEY],
  ];

  it.each(rows)('%j gives %s %j', (env, setting, value) => {
    expect(parseSettings(env)[setting]).toBe(value);
  });
});

describe('refused', () => {
  const long = 'x'.repeat(600);
  it.each([
    ['ENVIRONMENT', 'prodd', /development, testing, ci, staging, production/],
    ['ENVIRONMENT', '__proto__', /production/],
    ['LOG_LEVEL', 'verbose', /DEBUG, INFO, WARNING, ERROR, CRITICAL, OFF/],
    ['LOG_LEVEL', '30', /DEBUG/],
    ['LOG_SINK', 'file', /console, stdout, cloudwatch/],
    ['LOG_SAMPLING', 'info=2', /off, on \(debug=1%,info=10%\), or rates from 0 to 1/],
    ['LOG_REQUEST_BUFFER', 'yes', /on, off/],
    ['AWS_REGION', 'Frankfurt', /us-east-1/],
    ['AWS_REGION', 'us-east-1a', /us-east-1/],
    ['INSTANCE_ID', 'i'.repeat(502), /501/],
    ['INSTANCE_ID', 'a\nb', /without control characters/],
    ['LOG_GROUP', '/dashtam/my app', /512 of the characters/],
    ['LOG_GROUP', 'aws/lambda', /not starting with aws/],
    ['LOG_GROUP', 'g'.repeat(513), /512/],
    ['LOG_STREAM', 'a:b', /without : and \*/],
    ['LOG_STREAM', 'a*b', /without : and \*/],
    ['LOG_STREAM', 'a\tb', /control characters/],
    ['LOG_STREAM', long, /512/],
    ['LOG_DURABILITY', 'disk', /turn, record, memory/],
    ['LOG_SPOOL_DIR', 'var/spool', /absolute path of a folder/],
    ['LOG_SPOOL_DIR', __filename, /absolute path of a folder/],
  ])('%s=%s', (variable, value, allowed) => {
    const error = refused({ [variable]: value });
    expect(error.problems).toEqual([
      { variable, seen: value.slice(0, 100), allowed: expect.stringMatching(allowed) as string },
    ]);
    expect(error.message).toContain(`${variable} is ${JSON.stringify(value.slice(0, 100))};`);
  });

  it('all of them at once, under one stable code', () => {
    const error = refused({
      ENVIRONMENT: 'moon',
      LOG_LEVEL: 'loud',
      LOG_SINK: 'printer',
      AWS_REGION: '?',
      LOG_GROUP: '?',
      LOG_STREAM: '*',
      LOG_PSEUDONYM_KEY: 'short',
    });
    expect(error.code).toBe('LOGGING_CONFIG');
    expect(error.problems.map(({ variable }) => variable)).toEqual([
      'ENVIRONMENT',
      'LOG_LEVEL',
      'LOG_SINK',
      'AWS_REGION',
      'LOG_GROUP',
      'LOG_STREAM',
      'LOG_PSEUDONYM_KEY',
    ]);
    for (const { variable } of error.problems) expect(error.message).toContain(variable);
  });

  it('a value cannot break the message into lines or control the terminal', () => {
    const { message } = refused({ LOG_LEVEL: 'a\n  AWS_REGION is fine\u001b[2J' });
    expect(message.split('\n')).toHaveLength(2);
    expect(message).not.toContain('\u001b');
  });
});

describe('the pseudonym key', () => {
  it('is not shown when it is refused', () => {
    const error = refused({ LOG_PSEUDONYM_KEY: 'hunter2' });
    expect(error.problems[0]?.seen).toBe('[hidden]');
    expect(inspect(error)).not.toContain('hunter2');
  });

  it('is not shown when settings are printed, copied or serialised', () => {
    const settings = parseSettings({ LOG_PSEUDONYM_KEY: KEY });
    expect(inspect(settings) + JSON.stringify({ ...settings })).not.toContain(KEY);
  });
});

it('settings cannot be changed afterwards', () => {
  const settings = parseSettings({});
  expect(() => Object.assign(settings, { logLevel: 'off' })).toThrow(TypeError);
});

describe('the table of the README', () => {
  const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
  const table = new Map(
    [...readme.matchAll(/^\| `(?<variable>[A-Z_]+)` +\|(?<values>.+)\|(?<preset>.+)\|$/gm)].map(
      ({ groups: { variable = '', values = '', preset = '' } = {} }) => [
        variable,
        { values: quoted(values), preset: quoted(preset) },
      ],
    ),
  );

  function quoted(cell: string): readonly string[] {
    return [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text);
  }

  it('has the variables that are read, and no other', () => {
    const asked = new Set<string>();
    const env = new Proxy<Env>({}, { get: (_env, name) => void asked.add(String(name)) });
    parseSettings(env, 'host-1');
    const inOtherRows = new Set(['NODE_ENV', 'OTEL_SERVICE_NAME']);
    expect([...table.keys()].toSorted()).toEqual(
      [...asked].filter((name) => !inOtherRows.has(name)).toSorted(),
    );
  });

  it('has the names that a refused setting is told, and those are accepted', () => {
    const nonsense = Object.fromEntries([...table.keys()].map((name) => [name, '*\u0007']));
    const lists = refused(nonsense).problems.filter(({ allowed }) => /^\w+, \w+,/.test(allowed));
    expect(lists.map(({ variable }) => variable)).toEqual([
      'ENVIRONMENT',
      'LOG_LEVEL',
      'LOG_SINK',
      'LOG_METRICS',
      'LOG_STDOUT_LEVEL',
      'LOG_DURABILITY',
    ]);
    for (const { variable, allowed } of lists) {
      const names = allowed.match(/\w+/g)?.filter((name) => name !== 'or');
      // One row of levels stands for the other.
      const row = variable === 'LOG_STDOUT_LEVEL' ? 'LOG_LEVEL' : variable;
      expect({ variable, values: table.get(row)?.values }).toEqual({ variable, values: names });
      for (const name of names ?? []) {
        expect(() => parseSettings({ [variable]: name })).not.toThrow();
      }
    }
  });

  it.each<[variable: string, setting: keyof LoggingSettings]>([
    ['ENVIRONMENT', 'environment'],
    ['LOG_LEVEL', 'logLevel'],
    ['LOG_STDOUT_LEVEL', 'stdoutLevel'],
    ['LOG_METRICS', 'metrics'],
    ['AWS_REGION', 'awsRegion'],
    ['LOG_DURABILITY', 'durability'],
  ])('has the default of %s', (variable, setting) => {
    const { [setting]: value } = parseSettings({}, 'host-1');
    expect(table.get(variable)?.preset.map((text) => text.toLowerCase())).toContain(value);
  });
});
