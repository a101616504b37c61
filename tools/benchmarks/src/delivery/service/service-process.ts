import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { IdRange, Tally } from './id-tally';
import type { ServiceOrder, ServiceReply, ServiceSetup } from './service-orders';

/** Always the built file, also for tests that run from sources. */
const SERVICE = require.resolve('#delivery-service');
const QUIET_MS = 400;
const MAX_QUIET_CHECKS = 50;

/** The emulator in a process of its own. */
export class ServiceProcess {
  readonly endpoint: string;
  readonly #child: ChildProcess;
  /** Orders are carried out one after the other, so that replies cannot be mixed up. */
  #last: Promise<unknown> = Promise.resolve();

  private constructor(child: ChildProcess, endpoint: string) {
    this.#child = child;
    this.endpoint = endpoint;
  }

  /** Starts it; group and stream of the contestants are there when the promise resolves. */
  static async start(setup: ServiceSetup): Promise<ServiceProcess> {
    const child = fork(SERVICE, [JSON.stringify(setup)], { execArgv: [] });
    const [reply] = (await once(child, 'message')) as [ServiceReply];
    return new ServiceProcess(child, 'endpoint' in reply ? reply.endpoint : '');
  }

  order(order: ServiceOrder): Promise<ServiceReply> {
    const reply = this.#last.then(async () => {
      this.#child.send(order);
      return ((await once(this.#child, 'message')) as [ServiceReply])[0];
    });
    this.#last = reply;
    return reply;
  }

  /** What arrived, once nothing more arrives. */
  async tally(logged: readonly IdRange[]): Promise<Tally> {
    let tally = await this.#tallyNow(logged);
    for (let check = 0; check < MAX_QUIET_CHECKS; check += 1) {
      await setTimeout(QUIET_MS);
      const before = JSON.stringify(tally);
      tally = await this.#tallyNow(logged);
      if (JSON.stringify(tally) === before) break;
    }
    return tally;
  }

  /** How often each fault struck, by its kind. */
  async strikes(): Promise<Readonly<Record<string, number>>> {
    const reply = await this.order({ order: 'strikes' });
    return 'strikes' in reply ? reply.strikes : {};
  }

  /** Puts that were accepted so far. */
  async accepted(): Promise<number> {
    const reply = await this.order({ order: 'strikes' });
    return 'accepted' in reply ? reply.accepted : 0;
  }

  stop(): void {
    if (this.#child.connected) this.#child.disconnect();
  }

  async #tallyNow(logged: readonly IdRange[]): Promise<Tally> {
    const reply = await this.order({ order: 'tally', logged });
    if (!('tally' in reply)) throw new Error(`no tally but ${JSON.stringify(reply)}`);
    return reply.tally;
  }
}
