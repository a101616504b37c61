import { scanBareUserInfo } from './scan-bare-user-info';

/** `://`, also as JSON of PHP escapes it. */
const MARK = /:\\?\/\\?\//g;
/** Where the authority of a URL ends (RFC 3986, 3.2), or the text around the URL begins. */
const AUTHORITY = /[^\s/?#"'<>\\`]{1,8192}/y;
const REST_OF_WORD = /[^\s"\\`]{1,8192}/y;
const SCHEME_CHARACTER = /[A-Za-z0-9+.-]/;
/** A user name alone that is no credential: `ssh://git@host`. */
const PLAIN_USER = /^[a-z][a-z-]{0,15}$/;
/** Longest host and port (RFC 1035, 2.3.4). */
const MAX_HOST_CHARS = 260;
const PORT = /^[^:]*(?::\d{0,5})?$/;

/**
 * Removes the user information of URLs and connection strings; scheme, host and the rest stay.
 *
 * @param isCut the text goes on, so that an `@` may follow beyond its end
 */
export function scanUrls(text: string, replace: (rule: string) => string, isCut = false): string {
  let result = '';
  let from = 0;
  for (;;) {
    MARK.lastIndex = from;
    const found = MARK.exec(text);
    if (found === null) return scanBareUserInfo(result + text.slice(from), replace);
    const mark = found.index;
    const start = mark + found[0].length;
    result += text.slice(from, start);
    from = start;
    if (mark === 0 || !SCHEME_CHARACTER.test(text.charAt(mark - 1))) continue;
    const at = isCut ? cutUserInfoEnd(text, start) : userInfoEnd(text, start);
    if (at === -1 || PLAIN_USER.test(text.slice(start, at))) continue;
    result += replace('url-user-info');
    from = at;
  }
}

/** The position of the `@` after the user information, or -1. */
function userInfoEnd(text: string, start: number): number {
  const authority = match(AUTHORITY, text, start);
  const at = authority.lastIndexOf('@');
  if (at !== -1) return start + at;
  // An unescaped `/`, `?` or `#` in a password hides the host from the grammar.
  if (PORT.test(authority)) return -1;
  const hidden = match(REST_OF_WORD, text, start).lastIndexOf('@');
  return hidden === -1 ? -1 : start + hidden;
}

/** In a text that goes on, what is no host up to its end is taken for user information. */
function cutUserInfoEnd(text: string, start: number): number {
  const at = userInfoEnd(text, start);
  const authority = match(AUTHORITY, text, start);
  if (at !== -1 || start + authority.length < text.length) return at;
  return authority.length > MAX_HOST_CHARS || !PORT.test(authority) ? text.length : -1;
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
