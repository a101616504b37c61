import { REDACTED, STATUS_WORDS } from '@dashtam/logging-domain';
import { bareEnd, isCookieOrCredentials } from './bare-value';
import { bracketEnd, formValue, listValue, markupValue } from './enclosed-value';
import type { Label } from './label';
import type { Separator } from './label-separator';
import type { LabelledValue } from './labelled-value';
import { cellValue, isLikelyParameter, statedValue } from './likely-value';
import { wordsEnd } from './line-value';
import { matchAt } from './match-at';
import { quotedValue } from './quoted-value';
import { isHiddenMark, revealsNothing } from './reveals-nothing';
import { blockEnd, quotedBlock } from './yaml-block';

/** `${PASSWORD}` as it stands in a template. */
const PLACEHOLDER =
  /(?:\$\{{1,2}|\{\{)[\w. ]{0,40}\}{1,2}(?![\w}])|\$[A-Z][A-Z0-9_]{2,40}(?![^\s"',;)])|(?:(?:process|import\.meta|Deno)\.env|os\.(?:environ|[gG]etenv)|System\.getenv|ENV(?=\[))\b/y;
/** What a shell keeps in `PWD`. */
const FOLDER_NAME = /^(?:old)?pwd$/i;
const FOLDER = /^\/[a-z][a-z.-]{1,31}(?:\/[\w.@-]{1,64}){0,16}\/?$/;
const COUNT = /^[+-]?\d[\d.,_]*$/;
const STATUS = new Set(STATUS_WORDS);
/** A number behind which stands what it counts, or beside which another count stands. */
const SMALL = /^\d{1,6}$/;
const COUNTED =
  /(?: of \d| \/ ?\d| \((?:max|limit)\b| (?:attempts?|retries|times|left|remaining|more|shares)\b|[,;]? (?:fail|skip|error|todo|pending|total)[a-z]{0,6} ?[:=] ?\d)/iy;
const COUNT_BEFORE = /\b(?:fail|skip|error|todo|pending|total)[a-z]{0,6} ?[:=] ?\d{1,6}[,;]? $/i;
const LINE_BREAK = /\r?\n/y;
/** An authorization of which only the scheme is told. */
const SCHEME_ALONE = /^(?:basic|bearer|digest|negotiate|token)$/i;

/** The value after a separator, or undefined where what stands there reveals nothing. */
export function valueAfter(
  text: string,
  label: Label,
  { end: start, kind, quote }: Separator,
): LabelledValue | undefined {
  if (text.startsWith(REDACTED, start) || start >= text.length) return undefined;
  if (kind === 'markup') return markupValue(text, start);
  if (kind === 'form') return formValue(text, start);
  if (kind === 'list') return listValue(text, start);
  if (kind === 'cell') return cellValue(text, label, start);
  const quoted = quotedValue(text, start);
  if (quoted !== undefined) {
    const value = revealing(text, label, quoted, false);
    return value && quotedBlock(text, label.end, start, value);
  }
  if (matchAt(PLACEHOLDER, text, start) !== undefined) return undefined;
  const opening = text[start];
  if (opening === '{' || opening === '[') {
    if (label.verdict === 'secret-text') return undefined;
    const end = bracketEnd(text, start);
    return isHiddenMark(text.slice(start, end)) ? undefined : { start, end, quote };
  }
  if (label.weak && !isLikelyParameter(text, start)) return undefined;
  const bare = bareEnd(text, start, label);
  if (kind === 'statement') return statedValue(text, label, start, bare);
  const saysSo = kind === 'prose' || kind === 'option';
  if (bare === start) return valueOfNextLine(text, label, start);
  const value = revealing(text, label, { start, end: bare, quote }, saysSo);
  if (value === undefined || kind === 'option') return value;
  return isCookieOrCredentials(label)
    ? value
    : {
        ...value,
        end: blockEnd(text, label.end, { ...value, end: wordsEnd(text, label, start, bare) }),
      };
}

/** Leaves out what is no secret: nothing, true, false, null, a count, a word about the secret. */
function revealing(
  text: string,
  label: Label,
  value: LabelledValue,
  prose: boolean,
): LabelledValue | undefined {
  const said = text.slice(value.start, value.end);
  if (revealsNothing(said) || said.includes(REDACTED)) return undefined;
  if (label.verdict === 'secrets' && COUNT.test(said)) return undefined;
  if (SMALL.test(said) && isCounted(text, label, value)) return undefined;
  if (SCHEME_ALONE.test(said) && isCookieOrCredentials(label)) return undefined;
  if (FOLDER_NAME.test(label.name) && FOLDER.test(said)) return undefined;
  if (prose && STATUS.has(said.toLowerCase().replace(/[.!?:]+$/, ''))) return undefined;
  return value;
}

/** Below `password:`, a word that looks like one and is all of its line. */
function valueOfNextLine(text: string, label: Label, lineEnd: number): LabelledValue | undefined {
  const start = lineEnd + (matchAt(LINE_BREAK, text, lineEnd)?.[0].length ?? 0);
  const end = bareEnd(text, start, label);
  if (!/^(?:$|[\r\n])/.test(text.charAt(end))) return undefined;
  return statedValue(text, label, start, end);
}

/** `token: 5 of 10`, `pass: 5 fail: 2`, `fail: 2 pass: 5` */
function isCounted(text: string, { start }: Label, { end }: LabelledValue): boolean {
  return (
    matchAt(COUNTED, text, end) !== undefined ||
    COUNT_BEFORE.test(text.slice(Math.max(0, start - 32), start))
  );
}
