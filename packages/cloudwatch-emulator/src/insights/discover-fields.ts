import type { StoredEvent } from '../store/log-group';
import type { QueryRow, QueryValue } from './query-value';

const MAX_FIELDS = 200;

/**
 * The row of an event: the generated fields (`@timestamp`, `@message`, ...) and, where the message
 * is a JSON object, up to 200 fields of it, nested ones as `a.b` and `a.0`. Booleans are 1 and 0;
 * a field whose own name starts with `@` gets another one in front.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_AnalyzeLogData-discoverable-fields.html
 */
export function discoverFields(event: StoredEvent, accountId: string): QueryRow {
  const row = new Map<string, QueryValue>();
  const message = parseMessage(event.message);
  if (message !== undefined) collect(message, '', row);
  const pointer = `${accountId}:${event.groupName}:${event.sequence}`;
  return row
    .set('@timestamp', new Date(event.timestamp))
    .set('@message', event.message)
    .set('@logStream', event.streamName)
    .set('@log', `${accountId}:${event.groupName}`)
    .set('@ingestionTime', new Date(event.ingestionTime))
    .set('@ptr', Buffer.from(pointer).toString('base64'));
}

function collect(node: object, prefix: string, row: Map<string, QueryValue>): void {
  for (const [key, value] of Object.entries(node) as readonly [string, unknown][]) {
    if (row.size >= MAX_FIELDS) return;
    const name = prefix === '' ? key.replace(/^@/, '@@') : `${prefix}.${key}`;
    if (typeof value === 'object' && value !== null) collect(value, name, row);
    else if (typeof value === 'boolean') row.set(name, value ? 1 : 0);
    else if (typeof value === 'string' || typeof value === 'number') row.set(name, value);
  }
}

function parseMessage(message: string): object | undefined {
  if (!message.startsWith('{')) return undefined;
  try {
    return JSON.parse(message) as object;
  } catch {
    return undefined;
  }
}
