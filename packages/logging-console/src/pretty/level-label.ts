import { LOG_LEVELS, type LogLevel } from '@dashtam/logging-domain';

/** SGR parameters by level. Source: ECMA-48, section 8.3.117. */
const COLOR: Readonly<Record<LogLevel, string>> = {
  debug: '36',
  info: '32',
  warning: '33',
  error: '31',
  critical: '1;31',
};

/** `[WARNING ]`, as wide for every level; undefined when `text` is not a level in any case. */
export function levelLabel(text: string, color: boolean): string | undefined {
  const level = LOG_LEVELS.find((name) => name === text.toLowerCase());
  if (!level) return undefined;
  const label = `[${level.toUpperCase().padEnd(8)}]`;
  return color ? `\u001b[${COLOR[level]}m${label}\u001b[0m` : label;
}
