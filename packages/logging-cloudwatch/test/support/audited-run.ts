import {
  auditDelivery,
  startCloudWatchEmulator,
  type CloudWatchEmulator,
  type DeliveryAudit,
  type RequestFault,
} from '@dashtam/cloudwatch-emulator';
import type { SinkStats } from '@dashtam/logging-domain';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './cloud';
import { arrived, ids, startProgram, type Program } from './program';

/** Lines before the trouble, and lines while it lasts. */
const EACH = 100;

/** What trouble is made with. */
export interface Scene {
  readonly service: CloudWatchEmulator;
  readonly program: Program;
  /** Queues a fault of PutLogEvents and notes whom it strikes. Default: once. */
  readonly fail: (fault: RequestFault) => void;
  /** Lets the program log on and close. */
  readonly goOn: () => void;
}

/** What became of a program and of its lines, each counted by its id. */
export interface AuditedRun {
  readonly code: number | null;
  readonly audit: DeliveryAudit;
  /** Ids of each put that a fault struck. */
  readonly struck: readonly (readonly string[])[];
  /** Faults that struck nobody. */
  readonly idle: readonly RequestFault[];
  /** What was reported, but for degradation: kind and count. */
  readonly reported: readonly (readonly [string, number])[];
  readonly stats: SinkStats;
  readonly spoolsLeft: readonly string[];
}

/**
 * Runs a program in a process of its own: it logs 100 lines, which are delivered; then trouble is
 * made, in which it logs 100 more and closes.
 */
export async function auditedRun(
  trouble: (scene: Scene) => Promise<void> | void,
): Promise<AuditedRun> {
  const service = await startCloudWatchEmulator();
  const spoolDir = mkdtempSync(join(tmpdir(), 'spools-'));
  const program = startProgram(service, spoolDir, {
    ...{ count: EACH, later: EACH, end: 'when it is told to go on' },
    options: { batchSize: 10, batchIntervalMs: 20, requestTimeoutMs: 400 },
  });
  const struck: (readonly string[])[] = [];
  const idle = new Set<RequestFault>();
  const fail = (fault: RequestFault): void => {
    idle.add(fault);
    const when: RequestFault['when'] = (body) => {
      if (fault.when?.(body) === false) return false;
      idle.delete(fault);
      return struck.push(idsIn(body)) > 0;
    };
    service.fail({ action: 'PutLogEvents', ...fault, when });
  };
  try {
    await program.isReady();
    await until(() => arrived(service).length === EACH);
    await trouble({ service, program, fail, goOn: () => program.child.kill('SIGUSR2') });
    const { code } = await program.ended;
    return {
      ...{ code, struck, idle: [...idle] },
      audit: auditDelivery(ids(2 * EACH).map(String), arrived(service).map(String)),
      reported: program
        .failures()
        .filter(({ kind }) => kind !== 'degraded')
        .map(({ kind, count }) => [kind, count]),
      stats: program.told('stats') as SinkStats,
      spoolsLeft: readdirSync(spoolDir),
    };
  } finally {
    program.child.kill('SIGKILL');
    await service.close();
    rmSync(spoolDir, { recursive: true });
  }
}

/** Ids in the body of a put. */
export function idsIn(body: Readonly<Record<string, unknown>>): readonly string[] {
  return (body['logEvents'] as readonly { readonly message: string }[]).flatMap(
    ({ message }) => (JSON.parse(message) as { id?: number }).id?.toString() ?? [],
  );
}
