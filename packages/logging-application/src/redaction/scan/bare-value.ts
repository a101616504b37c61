import type { Label } from './label';
import { matchAt } from './match-at';

const SCHEME = String.raw`(?:(?:basic|bearer|digest|token|api-?key|negotiate|ntlm|oauth|hawk|signature|aws4-hmac-sha256|ssws|dpop|key|splunk|vapid|scram-sha-\d{1,3})\s{1,4}|[A-Za-z][\w-]{1,30}[ \t]{1,4}(?=[^\s"'<>,;]{0,64}[\d=:+/]))?`;
/** In a form, the next one begins. */
const NEXT_PARAMETER = String.raw`(?!&[\w.-]{1,40}=)`;
const AUTH_PARAMETER = String.raw`[\w-]{1,40}=(?:"(?!\s)[^"\r\n]{0,2000}"|\\{1,8}"(?!\s)[^"\r\n]{0,2000}"|(?:${NEXT_PARAMETER}[^\s,"\\]){1,4000})(?:,\s{0,4})?`;
const CREDENTIALS = new RegExp(
  String.raw`${SCHEME}(?:(?:${AUTH_PARAMETER}){1,20}|(?:${NEXT_PARAMETER}[^\s"'\x60<>,;\\]){1,8192})`,
  'iy',
);
const COOKIES =
  /[^\s=;,"'`]{1,200}=[^\s;"'`\\]{0,4096}(?:;\s{0,4}[^\s=;,"'`]{1,200}(?:=[^\s;"'`\\]{0,4096})?){0,100}/y;
/** A session id in a path parameter ends where the URL goes on. */
const SESSION_ID = /[^\s&?#;,"'`<>/\\]{1,1024}/y;
/** A bare value: it ends at white space, and at punctuation that the text around it goes on after. */
const BARE =
  /(?:[^\s&<>"'`,;)}\]|\\]|(?![\\]+[nrt"'])(?:[)}\]](?=[A-Za-z0-9])|[,;|"'`\\](?=[^\s,;)}\]|"'`\\&<>]))(?![\w.-]{1,40}["']?\s{0,2}[=:])){1,8192}/y;

/** Where a value ends that nothing encloses. */
export function bareEnd(text: string, start: number, label: Label): number {
  if (/cookie$/i.test(label.name)) {
    const cookies = matchAt(COOKIES, text, start);
    if (cookies !== undefined) return start + cookies[0].length;
  }
  const pattern = isCookieOrCredentials(label) ? CREDENTIALS : BARE;
  const bare = isPathParameter(text, label) ? SESSION_ID : pattern;
  return start + (matchAt(bare, text, start)?.[0].length ?? 0);
}

/** `/path;jsessionid=x?query` */
function isPathParameter(text: string, { start, name, verdict }: Label): boolean {
  return verdict === 'session' && (text[start - 1] === ';' || /^jsessionid$/i.test(name));
}

/** Their values have blanks and separators inside. */
export function isCookieOrCredentials({ name }: Label): boolean {
  return /(?:cookie|authorization)$/i.test(name);
}
