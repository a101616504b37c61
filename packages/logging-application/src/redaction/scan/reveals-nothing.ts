/** Nothing, a place for a value, or a single digit, which is a count or a switch. */
const LITERAL =
  /^(?:true|false|null|undefined|nil|none|\*{2,}|\d|\?|\$\d{1,3}|[:@]\w{1,40}|%s|\$?\{{1,2}[\w. ]{0,40}\}{1,2})$/i;

/** Whether what stands in the place of a secret is none: empty, `null`, `$1`, `:password`, `****`. */
export function revealsNothing(said: string): boolean {
  return said === '' || LITERAL.test(said);
}
