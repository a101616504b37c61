import { styleText } from 'node:util';
import type { Status } from './check';
import { wrapText } from '../output/wrap-text';
import { countFindings, type Finding } from './examine';

const LABELS: Readonly<
  Record<Status, readonly [text: string, color: 'green' | 'yellow' | 'red' | 'gray']>
> = {
  pass: ['PASS', 'green'],
  warn: ['WARN', 'yellow'],
  fail: ['FAIL', 'red'],
  unknown: ['----', 'gray'],
};

/** How a report is shown. */
export interface ReportStyle {
  readonly color: boolean;
  readonly columns: number;
}

/**
 * The findings for people: what was seen, and for all that did not pass why it matters and what to
 * do.
 */
export function renderFindings(findings: readonly Finding[], style: ReportStyle): string {
  const { pass, warn, fail, unknown } = countFindings(findings);
  const summary = `${pass} passed, ${warn} to look at, ${fail} failed, ${unknown} not known\n`;
  return `${findings.map((finding) => renderFinding(finding, style)).join('')}\n${summary}`;
}

function renderFinding(finding: Finding, { color, columns }: ReportStyle): string {
  const { id, title, source, status, saw, why, remedy } = finding;
  const [text, name] = LABELS[status];
  const label = color ? styleText(name, text) : text;
  const isWrong = status === 'warn' || status === 'fail';
  return [
    `${label}  ${title} (${id}; ${source})\n`,
    renderPart('saw', saw, columns),
    ...(isWrong ? [renderPart('why', why, columns), renderPart('do', remedy, columns)] : []),
  ].join('');
}

const INDENT = '           ';

function renderPart(name: string, text: string, columns: number): string {
  return `      ${name.padEnd(3)}  ${wrapText(oneLine(text), INDENT, columns)}\n`;
}

/** What was seen may come from a log line. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trimEnd();
}
