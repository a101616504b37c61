import { isCardNumber, mayBeginCard } from './card-number';

const UUID_CHARS = 36;
const UUID = '[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
/** Blanks and dashes that typesetting knows, the full stop, the plus sign of forms and the line of names. */
const SEPARATOR = '[ .+_\\u00a0\\u00b7\\u2000-\\u200a\\u202f\\u2010-\\u2015\\u2212\\u3000-]';
const SEPARATORS = new RegExp(`(${SEPARATOR})`);
/** A UUID, taken out of the way, or digits with single separators that are in no word but the `%B` of a track. */
const DIGIT_RUN = new RegExp(
  `${UUID}|(?:(?<![A-Za-z0-9]|\\d\\.)|(?<=\\\\[nrt]|%B))\\d(?:${SEPARATOR}?\\d){11,80}(?![A-Za-z0-9])`,
  'g',
);

const ACCOUNT_DIGITS = 12;
const ARN = /\barn:aws[\w-]{0,16}:[\w-]{1,32}:[\w-]{0,32}:$/;
/** Four groups of four or three as on a card, the same wide sign between them; no part of a path. */
const WIDE_GROUPS =
  /(?<![\w/.])\d{4}( {2,3}| [-\u2010-\u2015\u2212] |\/)(?:\d{4}\1\d{4}\1\d{4}(?:\1\d{3})?|\d{6}\1\d{4,5})(?![\w/])/g;
/** With letters, or with the version and the variant of RFC 9562. */
const UUID_MARKS = /[a-f]|^.{14}[1-8].{4}[89]/i;

/** Replaces card numbers, with or without separators; other numbers of their length stay. */
export function scanCards(text: string, replace: (rule: string) => string): string {
  return text
    .replace(DIGIT_RUN, (run, at: number) =>
      isUuid(run) || isPhone(text, run, at) || isAccount(text, run, at)
        ? run
        : replaceCards(run, replace),
    )
    .replace(WIDE_GROUPS, (run) =>
      isCardNumber(run.replace(/\D/g, '')) ? replace('card-number') : run,
    );
}

/** Of what the pattern takes, card numbers with dashes may look like one too. */
function isUuid(run: string): boolean {
  return run.length === UUID_CHARS && run[8] === '-' && run[23] === '-' && UUID_MARKS.test(run);
}

/** International numbers have a plus sign and 13 digits at the most, but for a few (E.164). */
function isPhone(text: string, run: string, at: number): boolean {
  return text[at - 1] === '+' && run.replace(/\D/g, '').length <= 13;
}

/** The number of an account of AWS, which has twelve digits as cards of one network may. */
function isAccount(text: string, run: string, at: number): boolean {
  if (run.length !== ACCOUNT_DIGITS) return false;
  const end = at + run.length;
  return text.startsWith('.dkr.ecr.', end) || ARN.test(text.slice(Math.max(0, at - 96), at));
}

/** Tries each group of digits as the beginning of a card number. */
function replaceCards(run: string, replace: (rule: string) => string): string {
  const groups = run.split(SEPARATORS);
  let result = '';
  for (let at = 0; at < groups.length; at += 2) {
    const isFraction = groups[at - 1] === '.';
    const end = !isFraction && mayBeginCard(groups[at] ?? '') ? cardEnd(groups, at) : undefined;
    if (end === undefined) {
      result += (groups[at] ?? '') + (groups[at + 1] ?? '');
      continue;
    }
    result += replace('card-number') + (groups[end + 1] ?? '');
    at = end;
  }
  return result;
}

/** The last group of the card number that begins at `from`. */
function cardEnd(groups: readonly string[], from: number): number | undefined {
  let digits = '';
  for (let at = from; at < groups.length && digits.length < 20; at += 2) {
    digits += groups[at] ?? '';
    if (isCardNumber(digits)) return at;
  }
  return undefined;
}
