/** Most entries that a list may have. */
const MAX_MEMBERS = 32;

/** Characters that are handed on at least, and here at most: the recommendation's own figure. */
const MAX_CHARS = 512;

/** When a list is too long, entries longer than this go first. */
const LONG_MEMBER_CHARS = 128;

/** `key=value` of level 2, which also allows every key of level 1. */
const MEMBER = /^[a-z\d][a-z\d_\-*/@]{0,255}=[ -+\--<>-~]{0,255}[!-+\--<>-~]$/;

/**
 * Reads a `tracestate` header, to be handed on: its entries in their order, without the white space
 * between them; undefined when it is empty or invalid, has a key twice or more than 32 entries. Of
 * a list longer than 512 characters, whole entries are left out: those longer than 128, then the
 * last ones.
 * Source: https://www.w3.org/TR/trace-context-2/#tracestate-header
 */
export function parseTracestate(header: string): string | undefined {
  const members = header
    .split(',')
    .map((member) => member.trim())
    .filter((member) => member !== '');
  const keys = new Set(members.map(keyOf));
  const isValid = members.every((member) => MEMBER.test(member));
  if (!isValid || keys.size !== members.length || members.length > MAX_MEMBERS) return undefined;
  const kept = fits(members)
    ? members
    : members.filter(({ length }) => length <= LONG_MEMBER_CHARS);
  while (!fits(kept)) kept.pop();
  return kept.length === 0 ? undefined : kept.join(',');
}

function keyOf(member: string): string {
  return member.slice(0, member.indexOf('='));
}

function fits(members: readonly string[]): boolean {
  return members.join(',').length <= MAX_CHARS;
}
