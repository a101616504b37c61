/** Columns of text for people where there is no terminal, and at most where there is one. */
export const TEXT_COLUMNS = 100;

/** Words in lines that end before `columns`, where each of them begins behind `indent`. */
export function wrapText(text: string, indent: string, columns = TEXT_COLUMNS): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > columns - indent.length) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line].join(`\n${indent}`);
}
