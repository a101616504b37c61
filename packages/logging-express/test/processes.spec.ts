import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { LoggedRecord } from '@dashtam/logging-testing';

it.each(['express', 'express4'])(
  'in production nothing but redacted lines leaves a service of %s that breaks',
  (framework) => {
    const fixture = join(__dirname, 'fixtures', 'broken-answers.cjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [fixture, framework], {
      env: {},
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toContain('hunter2');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as LoggedRecord);
    const told = lines.map(({ level, message, request_path }) => [level, message, request_path]);
    expect(told).toEqual([
      ['INFO', 'Request received', '/before'],
      ['ERROR', 'Unhandled exception', '/before'],
      ['INFO', 'Request completed', '/before'],
      ['INFO', 'Request received', '/during'],
      ['ERROR', 'Unhandled exception', '/during'],
      ['INFO', 'Request aborted', '/during'],
      ['INFO', 'Request received', '/after'],
      ['ERROR', 'Unhandled exception', '/after'],
      ['INFO', 'Request completed', '/after'],
    ]);
    expect(lines[1]?.['error_message']).toBe('connect postgres://[REDACTED]@db:5432/users');
  },
);
