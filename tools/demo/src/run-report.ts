import { join } from 'node:path';
import { renderClaims, type Claim } from './claims';
import type { Exchange } from './send-step';

/** One environment's part of the demo. */
export interface RunReport {
  readonly title: string;
  /** What this environment's operator is looking at. */
  readonly intro: string;
  readonly exchanges: readonly Exchange[];
  /** What the operator sees there. */
  readonly view: string;
  readonly claims: readonly Claim[];
}

const WORKSPACE = join(__dirname, '../../..');

/** The report as text; paths are shown relative to the workspace. */
export function renderReport({ title, intro, exchanges, view, claims }: RunReport): string {
  const nameOf = ({ step }: Exchange): string => `${step.method} ${step.path}`;
  const width = Math.max(...exchanges.map((exchange) => nameOf(exchange).length));
  const requests = exchanges.map((exchange) => {
    const { step, status, traceId } = exchange;
    const request = `${nameOf(exchange).padEnd(width)} ${step.title.padEnd(17)}`;
    return `${request} ${status}  X-Trace-Id: ${traceId}\n`;
  });
  return [
    `\n=== ${title} ===\n${intro}\n\n`,
    ...requests,
    `\n${view.replaceAll(`${WORKSPACE}/`, '').trimEnd()}\n\n`,
    renderClaims(claims),
  ].join('');
}

/** The sentences for what is not as it was claimed to be; empty when all is well. */
export function differencesOf({ title, claims }: RunReport): readonly string[] {
  return claims.flatMap(({ text, differences }) =>
    differences.map((difference) => `${title}: not true that ${text}: ${difference}`),
  );
}

/** The demo's last words: that all is well, or the list of what differs. */
export function renderVerdict(differences: readonly string[]): string {
  return differences.length === 0
    ? '\nAll of it was checked, and it is as it says.\n'
    : `\nNot as it says:\n${differences.map((difference) => `- ${difference}\n`).join('')}`;
}
