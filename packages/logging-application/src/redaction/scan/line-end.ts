/** The end of a line, as it is or as JSON escapes it; the source of a regular expression. */
export const LINE_END = String.raw`(?:\r?\n|(?:\\{1,4}r)?\\{1,4}n)`;
