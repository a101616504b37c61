import { expectedLines, type ExpectedLine } from './expected-lines';
import { leavesOf, type Leaf } from './leaves';
import type { Workload } from './workload';

/**
 * What is wrong with the lines of so many calls of a workload: their number, their JSON, a message
 * or field that is missing. Where in the line a logger puts a field is its own affair.
 *
 * @param hides names whose values may be missing
 */
export function checkLines(
  text: string,
  workload: Workload,
  calls: number,
  hides: readonly string[] = [],
): readonly string[] {
  const lines = text.split('\n').slice(0, -1);
  const expected = Array.from({ length: calls }, (_, index) =>
    expectedLines(workload.name, index),
  ).flat();
  if (lines.length !== expected.length) {
    return [`${lines.length} lines instead of ${expected.length}`];
  }
  const problems = expected.flatMap((line, index) => checkLine(lines[index] ?? '', line, hides));
  return [...new Set(problems)];
}

function checkLine(line: string, expected: ExpectedLine, hides: readonly string[]): string[] {
  const leaves = parsedLeaves(line);
  if (leaves === undefined) return ['a line that is no JSON'];
  const problems: string[] = [];
  if (!says(leaves, expected.message)) problems.push('the message is missing');
  if (expected.errorText !== undefined && !says(leaves, expected.errorText)) {
    problems.push('the text of the error is missing');
  }
  for (const { key, value } of leavesOf(expected.fields)) {
    if (hides.includes(key)) continue;
    const isThere = leaves.some((leaf) => leaf.key === key && leaf.value === value);
    if (!isThere) problems.push(`the field ${key} is missing or changed`);
  }
  return problems;
}

function parsedLeaves(line: string): readonly Leaf[] | undefined {
  try {
    return leavesOf(JSON.parse(line));
  } catch {
    return undefined;
  }
}

function says(leaves: readonly Leaf[], text: string): boolean {
  return leaves.some(({ value }) => typeof value === 'string' && value.includes(text));
}
