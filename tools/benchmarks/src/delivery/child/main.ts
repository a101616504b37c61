import { setTimeout } from 'node:timers/promises';
import type { DeliveringLogger } from '../contestant';
import { DELIVERY_CONTESTANTS } from '../contestants';
import { OWN_EXIT_CODE, type Program } from '../program';
import { MESSAGE, recordOf } from '../record';
import { logRecords } from './log-records';
import { startMeasuring } from './measuring';
import { openedSince, openHandles } from './open-handles';
import { tellParent } from './tell-parent';

const MEMORY_EVERY_MS = 5_000;
const ONE_HOUR_MS = 3_600_000;

/** The process of one contestant: it logs what the program says and ends as the program says. */
async function main(name: string, program: Program, eachRecordSafe: boolean): Promise<void> {
  const contestant = DELIVERY_CONTESTANTS.find((one) => one.name === name);
  if (contestant === undefined) throw new TypeError(`no contestant is called ${name}`);
  // Opens the stream, which stays open in any process that ever writes to it.
  process.stderr.write('');
  const before = openHandles();
  const logger = await contestant.start({
    tell: (trouble) => tellParent({ trouble }),
    longTexts: program.text === 'large' || program.text === 'oversize',
    eachRecordSafe,
  });
  if (program.tellsMemory === true) tellMemory();
  tellParent({ started: true });
  const measured = startMeasuring();
  process.on('exit', () => {
    tellParent({ measures: measured() });
    tellParent({ leftOpen: openedSince(before) });
  });
  await logRecords(
    program,
    (id) => logger.log(MESSAGE, recordOf(id, program.text)),
    (logged) => {
      if (program.end === 'wait') tellParent({ logged });
    },
  );
  await end(logger, program);
}

async function end(logger: DeliveringLogger, { end, closeMs }: Program): Promise<void> {
  switch (end) {
    case 'close':
      return logger.close(closeMs);
    case 'exit':
      return process.exit(OWN_EXIT_CODE);
    case 'throw':
      process.nextTick(() => {
        throw new RangeError('thrown on purpose');
      });
      return;
    case 'reject':
      void Promise.reject(new RangeError('rejected on purpose'));
      return;
    case 'wait':
      await setTimeout(ONE_HOUR_MS);
  }
}

function tellMemory(): void {
  setInterval(
    () => tellParent({ memoryBytes: process.memoryUsage.rss() }),
    MEMORY_EVERY_MS,
  ).unref();
}

void main(
  process.argv[2] ?? '',
  JSON.parse(process.argv[3] ?? '') as Program,
  process.argv[4] === 'each-record-safe',
);
