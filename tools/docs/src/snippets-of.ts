/** A program in a page, and what the page says that it prints. */
export interface Snippet {
  /** The heading that it stands under. */
  readonly title: string;
  readonly code: string;
  /** The text block that follows it; undefined where none does. */
  readonly output: string | undefined;
}

/** A heading, or a fenced block with its language. */
const PART = /^#+ +(?<title>.+)$|^```(?<language>\w*)\n(?<text>[^]*?)\n```$/gm;

/** All `ts` blocks of a page of Markdown, each with the `text` block behind it, in their order. */
export function snippetsOf(page: string): readonly Snippet[] {
  const snippets: Snippet[] = [];
  let heading = '';
  for (const { groups = {} } of page.matchAll(PART)) {
    const { title = heading, language, text = '' } = groups;
    heading = title;
    const last = snippets.at(-1);
    if (language === 'ts') snippets.push({ title, code: text, output: undefined });
    else if (language === 'text' && last?.title === title && last.output === undefined) {
      snippets[snippets.length - 1] = { ...last, output: text };
    }
  }
  return snippets;
}
