import { readFileSync, readlinkSync } from 'node:fs';

/** Who a process is, so that others can tell whether it still lives. */
export interface Identity {
  /** Of this start of the machine; undefined where the system does not tell. */
  readonly bootId?: string | undefined;
  /** Process ids mean something only within one namespace: in every container there is a 1. */
  readonly pidNamespace?: string | undefined;
  /** 0: nobody, the owner has let go. */
  readonly pid: number;
  /** Ticks since the machine's start; tells apart processes that got the same id. */
  readonly startTime?: string | undefined;
}

/** Where the lines of a spool belong. */
export interface SpoolTarget {
  readonly region: string;
  readonly endpoint?: string | undefined;
  readonly logGroup: string;
  readonly instanceId?: string | undefined;
  readonly logStream?: string | undefined;
}

/** `owner.json` of a spool. */
export interface Owner {
  readonly identity: Identity;
  readonly target: SpoolTarget;
}

/** After this without a touch a lease is stale, milliseconds. */
const LEASE_MS = 60_000;

/** Zombie, dead; see proc(5). */
const DEAD_STATES: readonly unknown[] = ['Z', 'X'];

/** Identity of the running process. */
export function currentIdentity(): Identity {
  // By the ids that /proc shows, which need not be this namespace's: they are what is compared.
  const pid = tryTo(() => Number(readlinkSync('/proc/self'))) ?? process.pid;
  return {
    bootId: tryTo(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    pidNamespace: tryTo(() => readlinkSync('/proc/self/ns/pid')),
    pid,
    startTime: tryTo(() => startTimeOf(pid)),
  };
}

/**
 * Whether the owner is dead. On the same boot and in the same namespace its process id and start
 * time tell; from elsewhere only its lease does.
 *
 * @param leaseAgeMs tells the time since the lease was touched, by the clock of the disk it lies on
 */
export function isDead(
  owner: Identity,
  self: Identity,
  leaseAgeMs: () => number,
  startTime: (pid: number) => string | undefined = startTimeOf,
): boolean {
  if (owner.pid === 0) return true;
  const isComparable =
    owner.bootId !== undefined &&
    owner.pidNamespace !== undefined &&
    owner.startTime !== undefined &&
    owner.bootId === self.bootId &&
    owner.pidNamespace === self.pidNamespace;
  if (!isComparable) return isLeaseStale(leaseAgeMs());
  if (owner.pid === self.pid && owner.startTime === self.startTime) return false;
  try {
    return startTime(owner.pid) !== owner.startTime;
  } catch {
    return false;
  }
}

/** Whether an owner that lived would have touched its lease since. */
export function isLeaseStale(ageMs: number): boolean {
  return ageMs > LEASE_MS;
}

/** Whether two spools lead to the same service and group. */
export function isSameService(a: SpoolTarget, b: SpoolTarget): boolean {
  return a.region === b.region && a.endpoint === b.endpoint && a.logGroup === b.logGroup;
}

/** What `owner.json` says; undefined where it is not what this version writes. */
export function parseOwner(text: string): Owner | undefined {
  const owner = tryTo(() => JSON.parse(text) as Partial<Owner> | null);
  const { identity, target } = owner ?? {};
  const isWhole =
    typeof identity?.pid === 'number' &&
    typeof target?.region === 'string' &&
    typeof target.logGroup === 'string' &&
    (typeof target.instanceId === 'string') !== (typeof target.logStream === 'string');
  return isWhole ? { identity, target } : undefined;
}

/**
 * Field 22 of /proc/{pid}/stat; the command before it may hold spaces and brackets. None for a
 * process that is dead and only waits for its parent to notice.
 */
function startTimeOf(pid: number): string | undefined {
  const stat = statOf(pid);
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return DEAD_STATES.includes(fields?.[0]) ? undefined : fields?.[19];
}

/**
 * @throws the system's error where it tells nothing of the process, for example with too many open
 * files: that is no sign of death
 */
function statOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}

function tryTo<T>(task: () => T): T | undefined {
  try {
    return task();
  } catch {
    return undefined;
  }
}
