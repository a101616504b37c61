import {
  ASSIGNS,
  AT_SIGN,
  DASH,
  DIGIT,
  DIGITS_9,
  QUOTE_MARK,
  SLASH,
  SPACE,
  TOKEN_MARK,
  UPPER,
} from '../../text/char-class';
import { STEM } from './label';

const HYPHEN = 0x2d;
/** Shortest text that holds a credential of a known shape. */
const MIN_TOKEN_CHARS = 14;

/** A label needs a sign of assignment or a quote, an option a dash and a space. */
export function mayHoldLabel(classes: number): boolean {
  if ((classes & (ASSIGNS | QUOTE_MARK)) !== 0) return true;
  return (classes & (SPACE | DASH)) === (SPACE | DASH);
}

const SAYING =
  / (?:is|was|are) |(?:set|changed) to |(?:word|code|oken|cret|otp|pass|auth|[_ ]key)[ \t]/i;

/** A sentence that tells a secret calls it one, or names it: `the password is x`, `token x`. */
export function mayHoldStatement(text: string, classes: number): boolean {
  if ((classes & SPACE) === 0 || (classes & (DIGIT | UPPER)) === 0) return false;
  return SAYING.test(text) && STEM.test(text);
}

/** User information needs a colon and `@`, which behind `://` may lie beyond a cut. */
export function mayHoldUrl(classes: number, isCut: boolean): boolean {
  if ((classes & (ASSIGNS | AT_SIGN)) === (ASSIGNS | AT_SIGN)) return true;
  return isCut && (classes & (ASSIGNS | SLASH)) === (ASSIGNS | SLASH);
}

/** Credentials have a mark such as `_` or `-`, or capitals, or a scheme before a space. */
export function mayHoldToken(length: number, classes: number): boolean {
  if (length < MIN_TOKEN_CHARS) return false;
  if ((classes & (DIGIT | UPPER)) === 0 && (classes & SPACE) === 0) return false;
  return (classes & (TOKEN_MARK | DASH | UPPER | SPACE)) !== 0;
}

/** Shortest credential of lower-case letters and digits alone, and what announces one. */
const MIN_PLAIN_TOKEN_CHARS = 35;
const PLAIN_TOKEN = /dapi|dkea|dose|cio|oy2|jsn/;

/** Such credentials have none of those marks; neither have hashes and trace ids. */
export function mayHoldPlainToken(text: string): boolean {
  return text.length >= MIN_PLAIN_TOKEN_CHARS && PLAIN_TOKEN.test(text);
}

const NINE_DIGITS =
  /\d(?:[ .+_\u00a0\u00b7\u2000-\u200a\u202f\u2010-\u2015\u2212\u3000-]{0,3}\d){8}|\d{4}\/(?:\d{4}|\d{6})\/\d{4}/;

/** Card and social security numbers need nine digits, with three separators between two at the most. */
export function mayHoldDigits(text: string, classes: number): boolean {
  if ((classes & DIGITS_9) === 0 || isIpAddress(text, classes)) return false;
  return NINE_DIGITS.test(text);
}

const MAX_IP_CHARS = 15;
const IP_ADDRESS = /^(?:(?:\d{1,2}|1\d\d|2[0-4]\d|25[0-5])(?:\.|$)){4}$/;

/** No card network has twelve digits that begin like an address, and no SSN has dots. */
function isIpAddress(text: string, classes: number): boolean {
  if (text.length > MAX_IP_CHARS || (classes & ~(TOKEN_MARK | DIGIT | DIGITS_9)) !== 0)
    return false;
  return IP_ADDRESS.test(text);
}

/** Shortest token of three parts, the middle one of six characters. */
const MIN_DOTTED_CHARS = 58;
const DOTTED_TOKEN = /\.[\w-]{6}\.[\w-]{27}/;

/** Tokens of bots begin with nothing that announces them. */
export function mayHoldDottedToken(text: string, classes: number): boolean {
  if ((classes & TOKEN_MARK) === 0 || text.length < MIN_DOTTED_CHARS) return false;
  return DOTTED_TOKEN.test(text);
}

/** Lower-case letters, digits and dashes where a UUID has them: no credential looks like that. */
export function hasUuidShape(text: string, classes: number): boolean {
  if (text.length !== 36 || (classes & ~(DASH | DIGIT | DIGITS_9)) !== 0) return false;
  return text.charCodeAt(8) === HYPHEN && text.charCodeAt(23) === HYPHEN;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** An instant as `toISOString` writes it; digits, colons and capitals would ask for every pattern. */
export function hasTimeShape(text: string): boolean {
  return text.length === 24 && TIME.test(text);
}
