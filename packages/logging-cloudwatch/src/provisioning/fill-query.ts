import type { SavedQuery } from './saved-queries';

/** What would end the quoted text around a value. */
const UNSAFE = /["\\\p{Cc}]/u;

/**
 * The text of a query with its parameters filled in.
 *
 * @throws TypeError that lists each value that is missing, unknown or not allowed
 */
export function fillQuery(
  { name, parameters, queryString }: SavedQuery,
  values: Readonly<Record<string, string | undefined>>,
): string {
  const names = parameters.map((parameter) => parameter.name);
  const problems = [
    ...names.flatMap((known) => problemOf(known, values[known])),
    ...Object.keys(values)
      .filter((given) => !names.includes(given))
      .map((given) => `${given}: seen, allowed are ${names.join(', ') || 'no parameters'}`),
  ];
  if (problems.length > 0) throw new TypeError(`Query ${name}: ${problems.join('; ')}`);
  return names.reduce(
    (text, known) => text.replaceAll(`{{${known}}}`, () => values[known] ?? ''),
    queryString,
  );
}

function problemOf(name: string, value: string | undefined): readonly string[] {
  if (value === undefined || value === '') return [`${name}: a value is needed`];
  if (!UNSAFE.test(value)) return [];
  return [`${name}: seen ${JSON.stringify(value)}, allowed is text without " and \\ and controls`];
}
