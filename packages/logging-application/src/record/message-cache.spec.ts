import { DEFAULT_LIMITS } from '@dashtam/logging-domain';
import { TextScanner } from '../redaction/scan/text-scanner';
import { KeyTable } from '../encoder/key-table';
import { MessageCache } from './message-cache';
import { ValueWriter } from '../encoder/value-writer';

function setUp() {
  const scanner = new TextScanner();
  const writer = new ValueWriter(new KeyTable(scanner), scanner, DEFAULT_LIMITS, undefined);
  writer.start(1e9);
  const written = jest.spyOn(writer, 'text');
  const cache = new MessageCache('');
  /** The text of a message, and whether it had to be written for that. */
  const get = (message: string) => {
    written.mockClear();
    const text = cache.get(message, writer);
    return [text, written.mock.calls.length > 0] as const;
  };
  return get;
}

describe('MessageCache', () => {
  it('writes a message once', () => {
    const get = setUp();
    expect(get('User registered')).toEqual(['"User registered"', true]);
    expect(get('User registered')).toEqual(['"User registered"', false]);
  });

  it('writes a message of more than 128 characters each time', () => {
    const get = setUp();
    const [long, longer] = ['m'.repeat(128), 'm'.repeat(129)];
    for (const message of [long, longer]) expect(get(message)).toEqual([`"${message}"`, true]);
    expect(get(long)).toEqual([`"${long}"`, false]);
    expect(get(longer)).toEqual([`"${longer}"`, true]);
  });

  it('remembers the first 512 messages and forgets none of them', () => {
    const get = setUp();
    const messages = Array.from({ length: 600 }, (_, at) => `message ${at}`);
    messages.forEach(get);
    expect(messages.filter((message) => !get(message)[1])).toEqual(messages.slice(0, 512));
  });

  it('remembers the text without its secrets', () => {
    const get = setUp();
    for (const isWritten of [true, false]) {
      expect(get('password=hunter2')).toEqual(['"password=[REDACTED]"', isWritten]);
    }
  });
});
