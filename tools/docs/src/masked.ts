/** What differs from run to run, each kind with the name it is given. */
const VARIABLE: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/g, 'time'],
  [/\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/g, 'uuid'],
  [/\b[\da-f]{32}\b/g, 'trace'],
  [/(?<=localhost:|127\.0\.0\.1:)\d+/g, 'port'],
  [/(?<=(?:duration_ms|responseTime)"?[=:] ?)\d+/g, 'ms'],
  [/(?<="time":)\d{13}\b/g, 'time'],
];

/**
 * A text with numbers in place of times, ids, ports and durations. Equal ones get the same number,
 * so that lines which shared a trace still do.
 */
export function masked(text: string): string {
  let result = text;
  for (const [pattern, name] of VARIABLE) {
    const seen: string[] = [];
    result = result.replace(pattern, (value) => {
      if (name === 'time' || name === 'ms') return `<${name}>`;
      if (!seen.includes(value)) seen.push(value);
      return `<${name} ${seen.indexOf(value) + 1}>`;
    });
  }
  return result;
}
