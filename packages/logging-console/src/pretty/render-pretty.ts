import { escapeUnsafe } from './escape-unsafe';
import { levelLabel } from './level-label';
import { renderCauses, renderStack } from './render-stack';
import { renderSentence, renderText, renderValue } from './render-value';
import { decodeString, scanMembers, type Member } from './scan-members';

/**
 * A finished line for people: instant, level and message, the other fields as `key=value`, and the
 * stack and the causes indented below. A line that is not a JSON object is shown as it is. No
 * value can end the line, pass for a field or send a command to a terminal.
 *
 * @param color whether the level is shown in colour
 */
export function renderPretty(line: string, color: boolean): string {
  const members = scanMembers(line);
  if (!members) return `${escapeUnsafe(line.endsWith('\n') ? line.slice(0, -1) : line)}\n`;
  const head = new Map<string, string>();
  const fields: string[] = [];
  let below = '';
  for (const member of members) {
    const { key } = member;
    const headText = head.has(key) ? undefined : renderHead(member, color);
    const belowText = headText === undefined ? renderBelow(member) : undefined;
    if (headText !== undefined) head.set(key, headText);
    else if (belowText !== undefined) below += belowText;
    else if (key !== '_metrics') fields.push(renderField(member));
  }
  const order = ['timestamp', 'level', 'message'].map((name) => head.get(name));
  const parts = [...order.filter((text) => text !== undefined), ...fields];
  return `${parts.join(' ')}\n${below}`;
}

/** How a member stands at the head of the line; undefined when it does not belong there. */
function renderHead({ key, value }: Member, color: boolean): string | undefined {
  const text = decodeString(value);
  if (text === undefined) return undefined;
  if (key === 'timestamp') return renderText(text);
  if (key === 'level') return levelLabel(text, color);
  return key === 'message' ? renderMessage(text) : undefined;
}

/** A message stands bare unless it could pass for fields. */
function renderMessage(text: string): string {
  const isAmbiguous = text === '' || text.startsWith('"') || text.includes('=');
  return escapeUnsafe(isAmbiguous ? JSON.stringify(text) : text);
}

function renderBelow({ key, value }: Member): string | undefined {
  if (key === 'error_stack') return renderStack(value);
  return key === 'error_causes' ? renderCauses(value) : undefined;
}

function renderField({ key, value }: Member): string {
  const text = key === 'error_message' ? decodeString(value) : undefined;
  return `${renderText(key)}=${text === undefined ? renderValue(value) : renderSentence(text)}`;
}
