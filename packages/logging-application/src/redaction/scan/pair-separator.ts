import type { Label } from './label';
import { matchAt } from './match-at';

const QUOTE = String.raw`\\{0,63}["'\x60]{1,4}|&quot;`;
/** `"name":"password","value":` and `name="password" value=`. */
const PAIR = new RegExp(
  String.raw`[\] ]{0,4}(${QUOTE})\]?\s{0,4},?\s{0,32}(?:${QUOTE})?(?:(?:[a-z]{2,12})?value|val|content|data|received|input)(?:${QUOTE})?\s{0,4}[:=]\s{0,4}`,
  'yi',
);
/** The same in YAML. */
const YAML_PAIR = /\r?\n[ \t]{0,32}value:[ \t]{1,16}/y;
/** `["password", "x"]` and `["--password", "x"]`. */
const ARRAY_PAIR = /\\{0,63}["']\s{0,4},\s{0,32}(?=\\{0,63}["'])/y;
/** How such a pair begins, or a call with one: `config.set("password", "x")`. */
const PAIR_BEGIN =
  /(?:\[|\b(?:set|define|put|append|setItem|setHeader|setProperty|header|putString)\()\s{0,4}\\{0,63}["']$/i;
/** `s:8:"password";s:7:"x"` as PHP serialises it. */
const PHP_PAIR = /\\{0,63}["'];s:\d{1,6}:(?=\\{0,63}["'])/y;

/** What leads from the name of a pair to its value where the value has a name too. */
export function namedPairAfter(text: string, label: Label): RegExpExecArray | undefined {
  return matchAt(PAIR, text, label.end);
}

/** What leads from a name to its value where each is an item, an argument or a line of its own. */
export function pairAfter(text: string, label: Label): RegExpExecArray | undefined {
  const next = text.charAt(label.end);
  if (next === '\r' || next === '\n') return yamlPair(text, label);
  if (next !== '"' && next !== "'" && next !== '\\') return undefined;
  return arrayPair(text, label) ?? matchAt(PHP_PAIR, text, label.end);
}

function yamlPair(text: string, label: Label): RegExpExecArray | undefined {
  const isName = /(?:name|key): {0,4}$/.test(
    text.slice(Math.max(0, label.start - 12), label.start),
  );
  return isName ? matchAt(YAML_PAIR, text, label.end) : undefined;
}

/** A list of names is no pair, so the label must be its first item, or an option. */
function arrayPair(text: string, label: Label): RegExpExecArray | undefined {
  const isFirst = PAIR_BEGIN.test(text.slice(Math.max(0, label.start - 96), label.start));
  return isFirst || label.name.startsWith('-') ? matchAt(ARRAY_PAIR, text, label.end) : undefined;
}
