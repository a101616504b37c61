import { rememberedVerdict } from '../remembered-verdict';

/** Nothing, a place for a value, or a single digit, which is a count or a switch. */
const LITERAL =
  /^(?:true|false|null|undefined|nil|none|\*{2,}|x{3,}|\.{3,}|\d|\?|\$\d{1,3}|[:@]\w{1,40}|%s|\$?\{{1,2}[\w. ]{0,40}\}{1,2})$/i;
/** What documentation asks its readers to fill in. */
const TO_FILL_IN =
  /^your(?:[-_ ][a-z]{1,12}){0,4}[-_ ](?:key|token|secret|password|credentials?)(?:[-_ ]here)?$/i;
/** What other software leaves of a secret. */
const HIDDEN =
  /^[[({<]{0,2}(?:redacted|filtered|hidden|masked|removed|omitted|censored|scrubbed|sanitized)[\])}>]{0,2}$/i;
/** A name in braces, filled in by a template. */
const BRACED_NAME = /^\{([A-Za-z_]{1,40})\}$/;
/** `process.env.DB_PASSWORD`, `req.body.password`: code that names a secret. */
const REFERENCE = /^(?:[A-Za-z_$]{1,40}\??\.){1,6}([A-Za-z_]{1,60})$/;

/**
 * Whether what stands in the place of a secret is none: empty, `null`, `$1`, `:password`, `****`,
 * `YOUR_API_KEY`, `[FILTERED]`, `req.body.password`.
 */
export function revealsNothing(said: string): boolean {
  if (said === '' || LITERAL.test(said) || TO_FILL_IN.test(said) || HIDDEN.test(said)) return true;
  return isSecretName(REFERENCE.exec(said)?.[1]);
}

/** Whether a value in brackets or braces only marks the place of a secret: `[hidden]`, `{password}`. */
export function isHiddenMark(said: string): boolean {
  return HIDDEN.test(said) || isSecretName(BRACED_NAME.exec(said)?.[1]);
}

function isSecretName(name: string | undefined): boolean {
  return name !== undefined && rememberedVerdict(name) !== 'keep';
}
