/** One member of a JSON object. */
export interface Member {
  readonly key: string;
  /** The value as it stands in the text. */
  readonly value: string;
}

/**
 * The members of the one JSON object in `text`, in the order in which they stand there, which
 * `JSON.parse` would not keep for keys such as "10". Values are cut out, not checked.
 *
 * @returns undefined when the text is not one object
 */
export function scanMembers(text: string): readonly Member[] | undefined {
  const members: Member[] = [];
  let at = skipSpace(text, 0);
  if (text[at] !== '{') return undefined;
  at = skipSpace(text, at + 1);
  if (text[at] === '}') return skipSpace(text, at + 1) === text.length ? members : undefined;
  for (;;) {
    const keyEnd = stringEnd(text, at);
    const key = decodeString(text.slice(at, keyEnd));
    const colon = skipSpace(text, keyEnd);
    if (key === undefined || text[colon] !== ':') return undefined;
    const start = skipSpace(text, colon + 1);
    const end = valueEnd(text, start);
    if (end === start) return undefined;
    members.push({ key, value: text.slice(start, end) });
    at = skipSpace(text, end);
    if (text[at] === '}') return skipSpace(text, at + 1) === text.length ? members : undefined;
    if (text[at] !== ',') return undefined;
    at = skipSpace(text, at + 1);
  }
}

/** The text of a JSON string; undefined when it is not one. */
export function decodeString(json: string): string | undefined {
  if (!json.startsWith('"')) return undefined;
  if (!json.includes('\\')) return isClosed(json) ? json.slice(1, -1) : undefined;
  try {
    return JSON.parse(json) as string;
  } catch {
    return undefined;
  }
}

function isClosed(json: string): boolean {
  return json.length > 1 && json.endsWith('"');
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\r' || text[at] === '\t') at += 1;
  return at;
}

/** Index behind the string that begins at `from`, or behind the text when it does not end. */
function stringEnd(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

/** Index behind the value that begins at `from`; `from` itself when there is none. */
function valueEnd(text: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const character = text[at] ?? '';
    if (character === '"') at = stringEnd(text, at);
    else if (depth === 0 && ',} \n\r\t'.includes(character)) return at;
    else {
      if (character === '{' || character === '[') depth += 1;
      if (character === '}' || character === ']') depth -= 1;
      at += 1;
    }
    if (depth === 0 && (character === '"' || character === '}' || character === ']')) return at;
  }
  return at;
}
