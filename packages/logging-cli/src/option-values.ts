import { LOG_LEVELS, type LogLevel } from '@dashtam/logging-domain';
import { InvalidArgumentError } from 'commander';
import type { FieldFilter } from './records/record-filter';

const UNIT_MS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A level, in any case. */
export function parseLevel(text: string): LogLevel {
  const level = LOG_LEVELS.find((name) => name === text.toLowerCase());
  if (level === undefined) throw new InvalidArgumentError(`Allowed are ${LOG_LEVELS.join(', ')}.`);
  return level;
}

/** `name=value`, or `name` for a field with any value; may be given more than once. */
export function parseField(
  text: string,
  before: readonly FieldFilter[] = [],
): readonly FieldFilter[] {
  const at = text.indexOf('=');
  const path = at < 0 ? text : text.slice(0, at);
  if (path === '') throw new InvalidArgumentError('Allowed is name=value, or name alone.');
  return [...before, at < 0 ? { path } : { path, value: text.slice(at + 1) }];
}

/** A length of time in milliseconds: `90s`, `15m`, `2h`, `7d`. */
export function parseDuration(text: string): number {
  const [, digits, unit] = /^(\d{1,6}(?:\.\d{1,3})?)([smhd])$/.exec(text) ?? [];
  const ms = Number(digits) * UNIT_MS[unit as keyof typeof UNIT_MS];
  if (!(ms > 0)) {
    throw new InvalidArgumentError('Allowed is a length of time above 0: 90s, 15m, 2h, 7d.');
  }
  return ms;
}

/** An instant in epoch milliseconds: a length of time ago, or ISO 8601. */
export function parseInstant(text: string): number {
  if (/^\d[\d.]*[smhd]$/.test(text)) return Date.now() - parseDuration(text);
  const ms = /^\d{4}-\d\d-\d\d/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(ms)) {
    throw new InvalidArgumentError(
      'Allowed is a length of time ago (15m, 2h, 7d) or an ISO 8601 instant.',
    );
  }
  return ms;
}

/** A whole number from 0 on. */
export function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Allowed is a whole number from 0.');
  return Number(text);
}

/** A number from 0 on. */
export function parseAmount(text: string): number {
  if (!/^\d{1,9}(?:\.\d{1,9})?$/.test(text)) {
    throw new InvalidArgumentError('Allowed is a number from 0, such as 0.57.');
  }
  return Number(text);
}
