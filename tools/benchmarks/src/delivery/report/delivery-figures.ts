import type { ProcessFate } from '../outcome';

/** Stands where there is no figure. */
export const NONE = '-';

/** A count with commas. */
export function countText(count: number | undefined): string {
  return count === undefined ? NONE : Math.round(count).toLocaleString('en');
}

/** Thousands, as rates of records are told: `46.2k`. */
export function thousandsText(count: number | undefined): string {
  return count === undefined ? NONE : `${(count / 1_000).toFixed(count < 100_000 ? 1 : 0)}k`;
}

/** Milliseconds, or seconds from 10 s on. */
export function delayText(ms: number | undefined): string {
  if (ms === undefined) return NONE;
  return ms >= 10_000 ? `${(ms / 1_000).toFixed(0)} s` : `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
}

/** Megabytes. */
export function megabytesText(bytes: number | undefined): string {
  return bytes === undefined ? NONE : `${(bytes / 1e6).toFixed(0)} MB`;
}

/** What is said of a process that did not end as its program does. */
export const FATE_TEXTS: Readonly<Record<ProcessFate, string>> = {
  'as-told': '',
  'out-of-time': 'out of time',
  'out-of-memory': 'out of memory',
  crashed: 'crashed',
};
