/** What tells a stranger about the inside of a system, by its looks. */
const DETAILS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a stack frame', /\n\s{1,16}at \S|\bat [^\n]{1,200}:\d{1,6}:\d{1,6}\b/],
  ['a file path', /(?:^|[\s'"(=])(?:\/(?:app|etc|home|opt|root|srv|usr|var|Users)\/|[A-Z]:\\)\S/],
  [
    'an SQL statement',
    /\b(?:SELECT\b[^\n]{1,500}\bFROM|INSERT INTO|DELETE FROM|UPDATE\b[^\n]{1,200}\bSET)\b/i,
  ],
  [
    'a connection string',
    /\b(?:postgres(?:ql)?|mysql|mongodb(?:\+srv)?|redis|amqps?|mssql):\/\/\S/,
  ],
];

/** What internal detail a text tells, in words; undefined when it tells none. */
export function internalDetailIn(text: string): string | undefined {
  return DETAILS.find(([, pattern]) => pattern.test(text))?.[0];
}
