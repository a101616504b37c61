import { isatty } from 'node:tty';
import { EnvReader, type Env } from './env-reader';

const STDOUT = 1;

/**
 * Whether human-readable lines are coloured: never with NO_COLOR, always with FORCE_COLOR (other
 * than 0 or false), else when stdout is a terminal. `process.stdout` is not asked, because making
 * it switches pipes to non-blocking writes. Sources: https://no-color.org, https://force-color.org
 */
export function wantsColor(env: Env, isTerminal: () => boolean = () => isatty(STDOUT)): boolean {
  const reader = new EnvReader(env);
  if (reader.text('NO_COLOR') !== undefined) return false;
  const forced = reader.text('FORCE_COLOR');
  return forced === undefined ? isTerminal() : forced !== '0' && forced !== 'false';
}
