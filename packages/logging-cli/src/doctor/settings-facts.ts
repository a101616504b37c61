import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { parseSettings, type LoggingSettings } from '@dashtam/logging-container';
import { unreadable } from '../cli-error';
import type { Terminal } from '../terminal';
import type { DoctorOptions } from './doctor-options';
import type { LogTarget } from './policy-rights';

/** The variables of a file; none where none is named. Rejects with CliError. */
export async function variablesIn(file: string | undefined): Promise<NodeJS.Dict<string>> {
  return file === undefined ? {} : parseEnv(await textOf(file));
}

/** The content of a file that was named. Rejects with CliError. */
export async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw unreadable(`Cannot read ${file}`, error);
  }
}

/** The settings as the application would read them, or what is wrong with them. */
export function settingsOf(env: Terminal['env']): LoggingSettings | string {
  try {
    return parseSettings(env);
  } catch (error) {
    return (error as Error).message;
  }
}

/** Where the application would write today. */
export function targetOf(
  settings: LoggingSettings | string,
  { region, logGroup }: Pick<DoctorOptions, 'region' | 'logGroup'>,
): LogTarget {
  if (typeof settings === 'string') {
    return { region: region ?? 'us-east-1', group: logGroup ?? '', stream: 'x' };
  }
  const today = new Date().toISOString().slice(0, 10);
  return {
    region: region ?? settings.awsRegion,
    group: logGroup ?? settings.logGroup,
    stream: settings.logStream ?? `${settings.instanceId}/${today}`,
  };
}
