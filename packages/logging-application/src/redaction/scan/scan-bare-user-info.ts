import { REDACTED } from '@dashtam/logging-domain';
import { matchAt } from './match-at';

/** A name with a dot, an address or `localhost`, perhaps with a port. */
const HOST =
  /(?:(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}|\d{1,3}(?:\.\d{1,3}){3}|localhost)(?![\w@-]|\.\w)(:\d{2,5}(?!\d))?/y;
const MAX_PASSWORD_CHARS = 128;
const MAX_USER_CHARS = 64;
const PASSWORD = /^[^\s:/"'`<>(){}\\]{4,128}$/;
const USER = /(?:^|[\s"'=(<[,])([\w.%+-]{1,64})$/;
/** Before an address these are labels and schemes: `user:ada@example.com`. */
const LABEL =
  /^(?:e?-?mail|mailto|user(?:name|id)?|login|account|acct|to|from|cc|bcc|sender|recipient|reply-to|sips?|xmpp|ssh|git|npm|pkg|by|owner|author|contact)$/i;
const MIN_MIXED_CHARS = 8;

/**
 * Removes the password of `user:password@host:port` without a scheme, as proxies and clients are
 * told; without a port only one of mixed letters and digits, since mail addresses stand so too.
 */
export function scanBareUserInfo(text: string, replace: (rule: string) => string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    const host = matchAt(HOST, text, at + 1);
    if (host === undefined) continue;
    const start = passwordStart(text, at, from);
    if (start === undefined) continue;
    const password = text.slice(start, at);
    if (password.includes(REDACTED) || (host[1] === undefined && !isMixed(password))) continue;
    result += text.slice(from, start) + replace('url-user-info');
    from = at;
  }
  return result + text.slice(from);
}

/** Where the password before an `@` begins, if a user and a colon stand before it. */
function passwordStart(text: string, at: number, from: number): number | undefined {
  const least = Math.max(from, at - MAX_PASSWORD_CHARS - 1);
  const password = text.slice(least, at);
  const colon = password.lastIndexOf(':');
  if (colon < 1 || !PASSWORD.test(password.slice(colon + 1))) return undefined;
  const end = least + colon;
  const user = USER.exec(text.slice(Math.max(from, end - MAX_USER_CHARS - 1), end))?.[1];
  return user === undefined || LABEL.test(user) ? undefined : end + 1;
}

function isMixed(password: string): boolean {
  if (password.length < MIN_MIXED_CHARS) return false;
  return /[a-z]/.test(password) && /[A-Z]/.test(password) && /\d/.test(password);
}
