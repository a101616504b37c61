import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import type { TargetFile } from '../calls/target-file';
import type { HttpContestant } from './http-contestant';
import type { HttpCommand, HttpReply } from './http-messages';

const CHILD = require.resolve('#http-child');
const CONNECTIONS = 20;

/** The server of one contestant, in a process of its own. */
export class HttpProcess {
  readonly contestant: HttpContestant;
  readonly #child: ChildProcess;
  readonly #url: string;

  private constructor(contestant: HttpContestant, child: ChildProcess, url: string) {
    this.contestant = contestant;
    this.#child = child;
    this.#url = url;
  }

  /** Starts the server, its standard output and error being the target. */
  static async start(contestant: HttpContestant, target: TargetFile): Promise<HttpProcess> {
    const child = fork(CHILD, [contestant.name], {
      stdio: ['ignore', target.descriptor, target.descriptor, 'ipc'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const { port } = await replyOf(child);
    return new HttpProcess(contestant, child, `http://127.0.0.1:${port}/users/7`);
  }

  /**
   * Sends so many requests over 20 connections.
   *
   * @returns microseconds of processor time that the server's process took for each
   * @throws Error when an answer is missing or is not 200
   */
  async serve(requests: number): Promise<number> {
    const beforeUs = await this.#cpuUs();
    const result = await autocannon({
      url: this.#url,
      connections: CONNECTIONS,
      amount: requests,
    });
    const usedUs = (await this.#cpuUs()) - beforeUs;
    const { errors, '2xx': answered } = result;
    if (errors > 0 || answered !== requests) {
      throw new Error(`${this.contestant.label} answered ${answered} of ${requests} requests`);
    }
    return usedUs / requests;
  }

  async stop(): Promise<void> {
    const exit = once(this.#child, 'exit');
    this.#child.disconnect();
    await exit;
  }

  async #cpuUs(): Promise<number> {
    this.#child.send({ ask: 'cpu' } satisfies HttpCommand);
    const { cpuUs = Number.NaN } = await replyOf(this.#child);
    return cpuUs;
  }
}

function replyOf(child: ChildProcess): Promise<HttpReply> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('the process of a contestant ended'));
    child.once('exit', ended);
    child.once('message', (reply: HttpReply) => {
      child.off('exit', ended);
      resolve(reply);
    });
  });
}
