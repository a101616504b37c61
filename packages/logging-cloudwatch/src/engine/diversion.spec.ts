import type { LogLevel } from '@dashtam/logging-domain';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createManualClock } from '../../test/support/manual-clock';
import { SpoolCounters } from '../spool/spool-counters';
import { SpoolWriter } from '../spool/spool-writer';
import { divert } from './diversion';
import type { FromEngine } from '../messages/engine-messages';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'diversion-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A spool whose lines each are a letter, and a fallback that needs them or not. */
function createSpool() {
  const counters = new SpoolCounters();
  const writer = new SpoolWriter({
    ...{ folder, counters, capacityBytes: 10_000_000 },
    onOverflow: () => undefined,
  });
  const told: FromEngine[] = [];
  const fallback = { isNeeded: true };
  return {
    ...{ told, fallback, writer },
    write: (level: LogLevel, letters: string): number => {
      for (const letter of letters) writer.write(letter, level, 7);
      writer.commit();
      return counters.get('committed');
    },
    /** Diverts a part of the spool, with a clock whose time flies. */
    divert: async (from: number, through: number): Promise<void> => {
      const clock = createManualClock();
      const diverted = divert(from, through, {
        ...{ folder, clock },
        isNeeded: () => fallback.isNeeded,
        tell: (message) => told.push(message),
      });
      for (let turn = 0; turn < 3; turn += 1) await clock.advance(1);
      await diverted;
    },
  };
}

it('lines of WARNING and above between two places go to the fallback, in order', async () => {
  const { write, told, divert } = createSpool();
  const from = write('error', 'x');
  write('info', 'ab');
  write('warning', 'c');
  write('debug', 'd');
  const through = write('critical', 'e');
  write('error', 'y');
  await divert(from, through);
  expect(told).toEqual([
    {
      type: 'divert',
      lines: [
        ['c', 'warning', 7],
        ['e', 'critical', 7],
      ],
    },
  ]);
});

it('many lines go in messages of at most 500', async () => {
  const { write, told, divert } = createSpool();
  await divert(0, write('error', 'z'.repeat(1_001)));
  const sizes = told.map((message) => message.type === 'divert' && message.lines.length);
  expect(sizes).toEqual([500, 500, 1]);
});

it('nothing goes there when the service takes lines again', async () => {
  const { write, told, divert, fallback } = createSpool();
  fallback.isNeeded = false;
  await divert(0, write('error', 'a'));
  expect(told).toEqual([]);
});

it('where the disk cannot be read, the lines stay on it and nobody is disturbed', async () => {
  const { write, told, divert } = createSpool();
  const through = write('error', 'a');
  rmSync(folder, { recursive: true });
  await divert(0, through);
  expect(told).toEqual([]);
});
