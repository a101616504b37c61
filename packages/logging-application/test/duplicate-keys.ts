const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g;

/** Keys that stand twice in one object of a JSON text, which `JSON.parse` would not tell. */
export function duplicateKeys(json: string): string[] {
  const open: (Set<string> | undefined)[] = [];
  const duplicates: string[] = [];
  const tokens = json.match(TOKEN) ?? [];
  tokens.forEach((token, at) => {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token.startsWith('"') && tokens[at + 1] === ':') {
      const key = JSON.parse(token) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) duplicates.push(key);
      keys?.add(key);
    }
  });
  return duplicates;
}
