/** A fenced block of a page. */
export interface Fence {
  /** The page, relative to the workspace root. */
  readonly page: string;
  /** The line of its first backticks, from 1. */
  readonly line: number;
  /** The first word behind them. */
  readonly language: string;
  /** The other words. */
  readonly info: string;
  readonly text: string;
  /** Code in a `<!-- given ... -->` comment before it: what a reader has, and the page leaves out. */
  readonly given: string;
}

const OPENING = /^(?<ticks>`{3,})(?<language>[^\s`]*)[ \t]*(?<info>[^`]*)$/;

/**
 * All fenced blocks of a page of Markdown, in their order.
 *
 * @throws Error that names the place of a block that has no end, or does not begin with its line
 */
export function fencesOf(page: string, markdown: string): readonly Fence[] {
  const lines = markdown.split('\n');
  const fences: Fence[] = [];
  let given = '';
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line === '<!-- given') {
      const end = lines.indexOf('-->', at);
      given = textBetween(lines, at, end, page);
      at = end;
      continue;
    }
    if (/^(\s+|> ?)(```|~~~)|^~~~/.test(line)) {
      throw new Error(`${page}:${at + 1}: a block begins with its line, and with backticks`);
    }
    const { ticks, language = '', info = '' } = OPENING.exec(line)?.groups ?? {};
    if (ticks === undefined) continue;
    const end = lines.indexOf(ticks, at + 1);
    const text = textBetween(lines, at, end, page);
    fences.push({ page, line: at + 1, language, info: info.trim(), text, given });
    given = '';
    at = end;
  }
  return fences;
}

function textBetween(lines: readonly string[], start: number, end: number, page: string): string {
  if (end === -1) throw new Error(`${page}:${start + 1}: a block without an end`);
  return lines.slice(start + 1, end).join('\n');
}
