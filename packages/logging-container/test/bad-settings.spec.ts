import { runFixture } from './run-fixture';

it('a process with bad settings ends before it serves, with one error that lists them all', async () => {
  const { code, stdout, stderr } = await runFixture('serve', {
    env: {
      ENVIRONMENT: 'prodcution',
      LOG_LEVEL: 'loud',
      LOG_SINK: 'file',
      AWS_REGION: 'Frankfurt',
      LOG_GROUP: 'my group',
      LOG_PSEUDONYM_KEY: 'hunter2',
    },
  });
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.match(/LoggingConfigError: /g)).toHaveLength(1);
  expect(stderr).toContain('LOGGING_CONFIG');
  for (const said of [
    'ENVIRONMENT is "prodcution"; allowed: development, testing, ci, staging, production',
    'LOG_LEVEL is "loud"; allowed: DEBUG, INFO, WARNING, ERROR, CRITICAL, OFF',
    'LOG_SINK is "file"; allowed: console, stdout, cloudwatch',
    'AWS_REGION is "Frankfurt"; allowed:',
    'LOG_GROUP is "my group"; allowed:',
    'LOG_PSEUDONYM_KEY is "[hidden]"; allowed:',
  ]) {
    expect(stderr).toContain(said);
  }
  expect(stderr).not.toContain('hunter2');
});
