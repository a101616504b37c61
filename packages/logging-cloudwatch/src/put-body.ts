import type { LogEvent } from './send';

/**
 * The JSON of a PutLogEvents call, as bytes. Written here because the SDK's serializer, which is
 * made for every shape of request, takes more than twice the time for a full batch.
 */
export function putBody(group: string, stream: string, events: readonly LogEvent[]): Uint8Array {
  const names = `"logGroupName":${JSON.stringify(group)},"logStreamName":${JSON.stringify(stream)}`;
  let text = `{${names},"logEvents":[`;
  let separator = '';
  for (const { timestamp, message } of events) {
    text += `${separator}{"timestamp":${timestamp},"message":${JSON.stringify(message)}}`;
    separator = ',';
  }
  return Buffer.from(`${text}]}`);
}
