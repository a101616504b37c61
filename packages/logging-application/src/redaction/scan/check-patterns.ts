import type { ValuePattern } from '@dashtam/logging-domain';

/** Shorter pre-checks would be found in most texts. */
const MIN_LITERAL_CHARS = 2;

/** @throws TypeError that lists every row that cannot work, what was seen and what is allowed */
export function checkPatterns(patterns: readonly ValuePattern[]): void {
  const names = patterns.map(({ name }) => name);
  const problems = patterns.flatMap(({ name, literals, pattern }, at) => [
    ...(names.indexOf(name) === at ? [] : [`${name}: the name stands twice, allowed once`]),
    ...(pattern.global ? [] : [`${name}: pattern ${String(pattern)} has no flag g`]),
    ...literals
      .filter((literal) => literal.length < MIN_LITERAL_CHARS)
      .map((literal) => `${name}: literal '${literal}' is too short, at least 2 characters`),
  ]);
  if (problems.length > 0) throw new TypeError(`Value patterns: ${problems.join('; ')}`);
}
