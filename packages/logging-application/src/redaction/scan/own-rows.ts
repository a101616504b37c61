import {
  SHORT_PREFIX_TOKENS,
  TEXT_PATTERNS,
  TOKEN_PATTERNS,
  type ValuePattern,
} from '@dashtam/logging-domain';
import { LiteralIndex } from './literal-index';

// Schemes come first: their credentials are taken whole, whatever prefix stands inside.
const ROWS = [...TEXT_PATTERNS, ...TOKEN_PATTERNS, ...SHORT_PREFIX_TOKENS];
const INDEX = new LiteralIndex(ROWS.map(({ literals }) => literals));

/** Short prefixes end many words; what follows them tells more. */
const TOKEN_BEGINS = new Map(
  SHORT_PREFIX_TOKENS.map((row) => [
    row,
    new RegExp(`(?:${row.literals.join('|')})[A-Za-z0-9]{8}`),
  ]),
);

/** Whether a text may give reason to try any of the policy's own rows. */
export function mayHoldOwn(text: string): boolean {
  return INDEX.mayHold(text);
}

/** Those that it may give reason to try, in their order. */
export function possibleRows(text: string): readonly ValuePattern[] {
  return INDEX.groupsIn(text).map((at) => ROWS[at] as ValuePattern);
}

/** Whether one of the row's literals is there. */
export function isAnnounced(row: ValuePattern, text: string): boolean {
  if (!row.literals.some((literal) => text.includes(literal))) return false;
  return TOKEN_BEGINS.get(row)?.test(text) ?? true;
}
