import { startCloudWatchEmulator, type RequestFault } from '@dashtam/cloudwatch-emulator';
import { idIn } from '../record';
import { INSTANCE, TARGET } from '../target';
import { faultName } from './fault-name';
import { IdTally } from './id-tally';
import { inspectLine } from './inspect-line';
import type { PlainFault, ServiceOrder, ServiceReply, ServiceSetup } from './service-orders';

/** A client gives up a call before this; what such a call has put is sent again. */
const PATIENCE_MS = 9_000;
const DAY_MS = 86_400_000;

/** The process of the emulator, which counts what arrives. */
async function main({ text }: ServiceSetup): Promise<void> {
  const tally = new IdTally();
  const strikes: Record<string, number> = {};
  let lastPut: readonly number[] = [];
  let isOut = false;
  let accepted = 0;
  const emulator = await startCloudWatchEmulator({
    keepBodies: false,
    keepEvents: false,
    onEvents: (events) => {
      accepted += 1;
      lastPut = events.flatMap(({ message }) => {
        const id = idIn(message);
        if (id === undefined) tally.addOther();
        else tally.add(id, inspectLine(message, id, text));
        return id ?? [];
      });
      if (isOut) noteUnanswered(lastPut);
    },
  });

  function noteUnanswered(ids: readonly number[]): void {
    for (const id of ids) tally.noteUnanswered(id);
  }

  async function provision(): Promise<void> {
    await call('CreateLogGroup', { logGroupName: TARGET.group });
    for (const logStreamName of [TARGET.stream, ...dailyStreams(Date.now())]) {
      await call('CreateLogStream', { logGroupName: TARGET.group, logStreamName });
    }
  }

  async function call(action: string, body: object): Promise<void> {
    await fetch(emulator.endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': `Logs_20140328.${action}` },
      body: JSON.stringify(body),
    });
  }

  /** The same fault, counted, and with the ids noted whose put it applies and does not answer. */
  function watched(fault: PlainFault): RequestFault {
    return {
      ...fault,
      when: (body) => {
        const name = faultName(fault);
        strikes[name] = (strikes[name] ?? 0) + 1;
        if (staysUnanswered(fault)) noteUnanswered(idsOf(body));
        for (const id of rejectedIds(fault, idsOf(body))) tally.noteRejected(id);
        return true;
      },
    };
  }

  async function carryOut(order: ServiceOrder): Promise<ServiceReply> {
    switch (order.order) {
      case 'fail':
        emulator.fail(watched(order.fault));
        return { done: true };
      case 'outage':
        strikes['outage'] = (strikes['outage'] ?? 0) + 1;
        isOut = true;
        // Its answer may still be on the way.
        noteUnanswered(lastPut);
        emulator.fail({ kind: 'outage' });
        return { done: true };
      case 'heal':
        isOut = false;
        emulator.heal();
        return { done: true };
      case 'delete-group':
        strikes['delete-group'] = (strikes['delete-group'] ?? 0) + 1;
        await call('DeleteLogGroup', { logGroupName: TARGET.group });
        return { done: true };
      case 'tally':
        return { tally: tally.tally(order.logged) };
      case 'strikes':
        return { strikes, accepted };
    }
  }

  process.on('message', (order: ServiceOrder) => {
    void carryOut(order).then(say);
  });
  process.on('disconnect', () => process.exit());
  await provision();
  say({ endpoint: emulator.endpoint });
}

/** Of today and of tomorrow, should a run cross midnight. */
function dailyStreams(nowMs: number): readonly string[] {
  return [nowMs, nowMs + DAY_MS].map(
    (timeMs) => `${INSTANCE}/${new Date(timeMs).toISOString().slice(0, 10)}`,
  );
}

function staysUnanswered(fault: PlainFault): boolean {
  if (fault.kind === 'hang') return fault.applied === true;
  if (fault.kind === 'slow') return fault.delayMs >= PATIENCE_MS;
  return fault.kind === 'reset-after';
}

/** Of a fault that rejects the first events only. */
function rejectedIds(fault: PlainFault, ids: readonly number[]): readonly number[] {
  if (fault.kind !== 'partial-reject') return [];
  return ids.slice(0, fault.rejected.tooOldLogEventEndIndex ?? 0);
}

function idsOf({ logEvents }: Readonly<Record<string, unknown>>): readonly number[] {
  if (!Array.isArray(logEvents)) return [];
  return (logEvents as { message: string }[]).flatMap(({ message }) => idIn(message) ?? []);
}

function say(reply: ServiceReply): void {
  process.send?.(reply);
}

void main(JSON.parse(process.argv[2] ?? '') as ServiceSetup);
