import { Chunk } from '../bytes/chunk';
import { EventPrefix } from './event-prefix';

const written = (prefix: EventPrefix, timestamp: number): string => {
  const target = new Chunk(100);
  const end = prefix.copyTo(target.words, 3, timestamp);
  return target.bytes.toString('latin1', 3, end);
};

it.each([0, 999_999_999_999, 1_700_000_000_000, 1_700_000_000_000, 8_640_000_000_000_000])(
  'the instant %d is written as it is, also after another one',
  (timestamp) => {
    const prefix = new EventPrefix();
    written(prefix, 1);
    expect(written(prefix, timestamp)).toBe(`{"timestamp":${timestamp},"message":"`);
    expect(written(prefix, timestamp)).toBe(`{"timestamp":${timestamp},"message":"`);
  },
);
