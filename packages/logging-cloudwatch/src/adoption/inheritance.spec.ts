import {
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from '../../test/support/cloud';
import { leaveSpool, TARGET } from '../../test/support/left-spool';
import { createManualClock } from '../../test/support/manual-clock';
import { createScriptedSender, serviceError } from '../../test/support/scripted-sender';
import type { FromEngine } from '../messages/engine-messages';
import { Inheritance } from './inheritance';
import { LossTally } from '../health/loss-tally';
import { currentIdentity } from '../spool/owner';
import { segmentName } from '../spool/segment';

const DAY_MS = 86_400_000;
const NOON_MS = 1_700_049_600_000;

let root: string;
const running: Inheritance[] = [];

beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'spools-'))));
afterEach(() => {
  for (const inheritance of running.splice(0)) inheritance.stop();
  rmSync(root, { recursive: true });
});

/** A living process that has nothing to deliver itself, unless `isIdle` says otherwise. */
function start({ isIdle = true } = {}) {
  const clock = createManualClock();
  const sender = createScriptedSender();
  const told = { failing: [] as string[], pending: [] as boolean[], retried: 0 };
  const lost: FromEngine[] = [];
  const inheritance = new Inheritance({
    boot: {
      roots: [{ path: root, isOurs: false, share: 0.1 }],
      ...{ target: TARGET, identity: currentIdentity(), retentionDays: 30 },
      readAheadBytes: 1_000_000,
    },
    ...{
      sender,
      clock,
      losses: new LossTally((message) => lost.push(message), { add: () => undefined }),
    },
    onPending: (isPending) => told.pending.push(isPending),
    onFailing: (reason) => told.failing.push(reason),
    onRetry: () => (told.retried += 1),
  });
  running.push(inheritance);
  inheritance.liveIsIdle(isIdle);
  return { inheritance, clock, sender, told, lost };
}

const left = () => readdirSync(root);
const nothingIsLeft = () => until(() => left().length === 0);

it('delivers what is left into the streams of its owners, and removes it', async () => {
  leaveSpool(root, { messages: ['a', 'b'] });
  const target = { ...TARGET, logStream: 'other' };
  leaveSpool(root, { name: '1'.repeat(16), messages: ['c'], target });
  const { inheritance, sender, told, lost } = start();
  inheritance.begin();
  await nothingIsLeft();
  expect(sender.calls).toEqual(['put left: a b', 'put other: c']);
  expect(told).toEqual({ failing: [], pending: expect.anything() as unknown, retried: 0 });
  await until(() => told.pending.at(-1) === false);
  expect(lost).toEqual([]);
});

it('tells at once that nothing is pending where nothing is left', () => {
  const { inheritance, told } = start();
  inheritance.begin();
  expect(told.pending).toEqual([false]);
});

it('goes on where the dead owner was', async () => {
  leaveSpool(root, { messages: ['a', 'b', 'c'], cursor: '0000000000000017' });
  const { inheritance, sender } = start();
  inheritance.begin();
  await nothingIsLeft();
  expect(sender.calls).toEqual(['put left: b c']);
});

it('looks again after a minute', async () => {
  const { inheritance, clock, sender } = start();
  inheritance.begin();
  leaveSpool(root, { messages: ['late'] });
  await clock.advance(60_000);
  await nothingIsLeft();
  expect(sender.calls).toEqual(['put left: late']);
});

describe('beside a living process', () => {
  it('puts one batch for each of its own, and none before the first', async () => {
    const instanceId = 'i';
    const target = { ...TARGET, logStream: undefined, instanceId };
    leaveSpool(root, { messages: ['first'], timeMs: NOON_MS, target });
    leaveSpool(root, {
      ...{ name: '1'.repeat(16), messages: ['second'], timeMs: NOON_MS + DAY_MS, target },
    });
    const { inheritance, sender } = start({ isIdle: false });
    expect(sender.calls).toEqual([]);
    inheritance.liveBatchIsDone();
    await until(() => left().length === 1);
    expect(sender.calls).toEqual(['put i/2023-11-15: first']);
    inheritance.liveBatchIsDone();
    await nothingIsLeft();
    expect(sender.calls.slice(1)).toEqual(['put i/2023-11-16: second']);
  });

  it('that ends, leaves the rest to nobody', async () => {
    leaveSpool(root, { messages: ['a'] });
    const { inheritance, sender, told } = start({ isIdle: false });
    inheritance.begin();
    await until(() => told.pending.at(-1) === true);
    inheritance.stop();
    const next = start();
    await until(() => {
      next.inheritance.begin();
      return told.pending.at(-1) === false;
    });
    await next.clock.advance(60_000);
    await nothingIsLeft();
    expect([sender.calls, next.sender.calls]).toEqual([[], ['put left: a']]);
  });
});

describe('what cannot be delivered', () => {
  it('is tried again, and the attempts are counted', async () => {
    leaveSpool(root, { messages: ['a'] });
    const { inheritance, clock, sender, told } = start();
    sender.answer(serviceError('ThrottlingException'), serviceError('ThrottlingException'));
    inheritance.begin();
    await until(() => {
      void clock.advance(1_000);
      return left().length === 0;
    });
    expect(sender.calls).toHaveLength(3);
    expect(told.retried).toBe(2);
    expect(told.failing).toEqual(['ThrottlingException (HTTP 400): ThrottlingException']);
  });

  it('does not hold up the others when its stream is denied, and is tried again later', async () => {
    leaveSpool(root, { messages: ['denied'] });
    leaveSpool(root, { name: '1'.repeat(16), messages: ['fine'] });
    const { inheritance, clock, sender, told } = start();
    const denied = serviceError('AccessDeniedException');
    let isDenied = true;
    sender.refuseWhen((messages) => (isDenied && messages.includes('denied') ? denied : undefined));
    inheritance.begin();
    await until(() => left().length === 1 && told.pending.at(-1) === false);
    expect(sender.calls).toEqual(['put left: denied', 'put left: fine']);
    expect(told.failing).toHaveLength(1);
    isDenied = false;
    await clock.advance(60_000);
    await nothingIsLeft();
  });

  it('is given up for the others when it has failed for half a minute', async () => {
    leaveSpool(root, { messages: ['stuck'] });
    leaveSpool(root, { name: '1'.repeat(16), messages: ['fine'] });
    const { inheritance, clock, sender } = start();
    const stuck = serviceError('InternalFailure', 500);
    sender.refuseWhen((messages) => (messages.includes('stuck') ? stuck : undefined));
    inheritance.begin();
    await until(() => {
      void clock.advance(5_000);
      return left().length === 1;
    });
    expect(sender.calls).toContain('put left: fine');
  });

  it.each([
    ['a segment that is a link', segmentName(0)],
    ['a cursor that is a link', 'cursor'],
  ])('is refused and told once: %s', async (_name, file) => {
    const folder = leaveSpool(root, { messages: ['a'] });
    const target = `${root}-target`;
    renameSync(join(folder, file), target);
    symlinkSync(target, join(folder, file));
    const { inheritance, clock, sender, told } = start();
    inheritance.begin();
    await until(() => told.pending.at(-1) === false);
    await clock.advance(60_000);
    rmSync(target);
    expect(told.failing).toEqual([expect.stringContaining('is left alone: Error: ELOOP')]);
    expect([sender.calls, left().length]).toEqual([[], 1]);
  });

  it('is told once: an owner that cannot be read', async () => {
    const folder = leaveSpool(root);
    truncateSync(join(folder, 'owner.json'), 20);
    utimesSync(join(folder, 'lease'), new Date(0), new Date(0));
    const { inheritance, clock, told } = start();
    inheritance.begin();
    await clock.advance(60_000);
    expect(told.failing).toEqual([`${folder} is left alone: its owner.json is missing or damaged`]);
  });
});

describe('damage', () => {
  it('loses only the damaged lines, and each is told', async () => {
    leaveSpool(root, { messages: ['a', 'b'], torn: `${NOON_MS}1 {"mess` });
    const { inheritance, sender, lost } = start();
    inheritance.begin();
    await nothingIsLeft();
    expect(sender.calls).toEqual(['put left: a b']);
    expect(lost).toEqual([
      expect.objectContaining({ type: 'lost', kind: 'unwritable', level: 'warning', lines: 1 }),
    ]);
  });

  it('of the cursor loses nothing', async () => {
    leaveSpool(root, { messages: ['a', 'b'], cursor: '9999999999999999' });
    const { inheritance, sender } = start();
    inheritance.begin();
    await nothingIsLeft();
    expect(sender.calls).toEqual(['put left: a b']);
  });

  it('of everything leaves nothing to deliver', async () => {
    const folder = leaveSpool(root);
    writeFileSync(join(folder, segmentName(0)), '\0'.repeat(100));
    const { inheritance, sender, lost } = start();
    inheritance.begin();
    await nothingIsLeft();
    expect(sender.calls).toEqual([]);
    expect(lost).toMatchObject([{ kind: 'unwritable', lines: 1 }]);
  });
});

it('tells what is too old for the service, by level', async () => {
  leaveSpool(root, { messages: ['old', 'older'] });
  const { inheritance, sender, lost } = start();
  sender.answer({ tooOldEnd: 2 });
  inheritance.begin();
  await nothingIsLeft();
  expect(lost).toMatchObject([{ kind: 'expired', level: 'info', lines: 2 }]);
});
