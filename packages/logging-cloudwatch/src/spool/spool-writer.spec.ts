import type { LogLevel } from '@dashtam/logging-domain';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Write } from './segment-file';
import { SpoolCounters } from './spool-counters';
import { SpoolReader } from './spool-reader';
import { SpoolWriter } from './spool-writer';

const CAPACITY_BYTES = 128 * 1024;

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'spool-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function createWriter(write?: Write) {
  const counters = new SpoolCounters();
  const lost: [LogLevel, number][] = [];
  const writer = new SpoolWriter({
    ...{ folder, counters, capacityBytes: CAPACITY_BYTES },
    onOverflow: (level, lines) => lost.push([level, lines]),
    ...(write && { write }),
  });
  const log = (message: string, level: LogLevel = 'info'): boolean =>
    writer.write(message, level, 1_700_000_000_000);
  const read = () => new SpoolReader(folder, 0).read(counters.get('committed')).lines;
  return { writer, counters, lost, log, read };
}

describe('a commit', () => {
  it('appends what was gathered as one chunk', () => {
    const { writer, counters, log, read } = createWriter();
    log('first');
    log('second é', 'error');
    expect(counters.get('committed')).toBe(0);
    writer.commit();
    expect(read()).toMatchObject([
      { message: 'first', level: 'info' },
      { message: 'second é', level: 'error' },
    ]);
    expect([writer.pending.count, writer.pending.bytes, writer.pending.lines('error')]).toEqual([
      2, 14, 1,
    ]);
  });

  it('goes on after a short write', () => {
    const short: Write = (file, chunk, offset, length, place) =>
      writeSync(file, chunk, offset, Math.min(length, 7), place);
    const { writer, log, read } = createWriter(short);
    log('a line that takes several writes');
    writer.commit();
    expect(read()).toMatchObject([{ message: 'a line that takes several writes' }]);
  });

  it('that fails moves nothing, and the next one overwrites what was torn', () => {
    let isFull = true;
    const full: Write = (file, chunk, offset, length, place) => {
      if (isFull && offset > 0) throw new Error('ENOSPC');
      return writeSync(file, chunk, offset, isFull ? 5 : length, place);
    };
    const { writer, counters, log, read } = createWriter(full);
    log('torn');
    expect(() => writer.commit()).toThrow('ENOSPC');
    expect(counters.get('committed')).toBe(0);
    isFull = false;
    log('next');
    writer.commit();
    expect(read().map(({ message }) => message)).toEqual(['torn', 'next']);
  });

  it('that fails for good hands its lines back and cleans up', () => {
    const broken: Write = (file, chunk, offset, _length, place) => {
      if (offset > 0) throw new Error('EIO');
      return writeSync(file, chunk, offset, 5, place);
    };
    const { writer, log } = createWriter(broken);
    log('kept');
    expect(() => writer.commit()).toThrow('EIO');
    expect(writer.takeBack().toString()).toBe('17000000000001 kept\n');
    expect(writer.pending.count).toBe(0);
    const [segment = ''] = readdirSync(folder);
    expect(readFileSync(join(folder, segment), 'utf8')).toBe('');
  });
});

describe('a full spool', () => {
  const text = 'x'.repeat(1_000);

  function fill(log: (message: string, level: LogLevel) => boolean, level: LogLevel): void {
    for (let line = 0; line < 200; line += 1) log(text, level);
  }

  it('refuses by level', () => {
    const { writer, log, lost } = createWriter();
    for (const [level, share] of [
      ['debug', 0.8],
      ['info', 0.9],
      ['warning', 0.97],
    ] as const) {
      fill(log, level);
      expect(writer.pending.bytes).toBeLessThanOrEqual(CAPACITY_BYTES * share);
      expect(writer.pending.bytes).toBeGreaterThan(CAPACITY_BYTES * share - 1_000);
      expect(lost.at(-1)).toEqual([level, 1]);
    }
  });

  it('gives up its oldest segment for an ERROR, and the reader passes over the gap', () => {
    const { writer, counters, log, lost, read } = createWriter();
    for (let line = 0; line < 200; line += 1) if (log(text, 'info')) writer.commit();
    writer.commit();
    lost.length = 0;
    for (let line = 0; line < 20; line += 1) log(text, 'error');
    writer.commit();
    const gaveUp = lost.reduce((sum, [, lines]) => sum + lines, 0);
    expect(new Set(lost.map(([level]) => level))).toEqual(new Set(['info']));
    expect(counters.get('droppedTo')).toBeGreaterThan(0);
    expect(writer.pending.bytes).toBeLessThanOrEqual(CAPACITY_BYTES);
    expect(writer.pending.lines('error')).toBe(20);
    expect(gaveUp).toBeGreaterThan(0);
    expect(read().length).toBeGreaterThan(0);
  });

  it('never gives up what is being read', () => {
    const { writer, counters, log, lost } = createWriter();
    for (let line = 0; line < 200; line += 1) if (log(text, 'info')) writer.commit();
    writer.commit();
    counters.set('claimed', counters.get('committed'));
    lost.length = 0;
    for (let line = 0; line < 20; line += 1) log(text, 'error');
    expect(new Set(lost.map(([level]) => level))).toEqual(new Set(['error']));
  });
});
