import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Contestant } from './contestant';
import type { Command, Reply } from './messages';
import type { TargetFile } from './target-file';
import type { WorkloadName } from './workload';

/** Always the built file, also for tests that run from sources. */
const CHILD = require.resolve('#contestant');
const TAIL_CHARS = 2_000;

/** A contestant at work on one workload, in a process of its own. */
export class ContestantProcess {
  readonly contestant: Contestant;
  /** Whether it can do the workload at all. */
  readonly isAble: boolean;
  readonly #child: ChildProcess;
  readonly #target: TargetFile;

  private constructor(
    contestant: Contestant,
    child: ChildProcess,
    target: TargetFile,
    isAble: boolean,
  ) {
    this.contestant = contestant;
    this.isAble = isAble;
    this.#child = child;
    this.#target = target;
  }

  /** Starts the process, its standard output and error being the target. */
  static async start(
    contestant: Contestant,
    workload: WorkloadName,
    target: TargetFile,
    engineFlags: readonly string[] = [],
  ): Promise<ContestantProcess> {
    const child = fork(CHILD, [contestant.name, workload], {
      stdio: ['ignore', target.descriptor, target.descriptor, 'ipc'],
      execArgv: [...engineFlags],
      env: { ...process.env, NODE_ENV: 'production', ...contestant.env },
    });
    const ready = await replyOf(child, contestant, target);
    return new ContestantProcess(contestant, child, target, ready.isAble === true);
  }

  /** @throws Error with the end of its output when the process ends instead of answering */
  ask(command: Command): Promise<Reply> {
    const reply = replyOf(this.#child, this.contestant, this.#target);
    this.#child.send(command);
    return reply;
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#child.disconnect();
    await exit;
  }
}

function replyOf(child: ChildProcess, { name }: Contestant, target: TargetFile): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const ended = (): void => {
      const tail = target.read().toString('utf8').slice(-TAIL_CHARS);
      reject(new Error(`the process of ${name} ended; its output ends with: ${tail}`));
    };
    child.once('exit', ended);
    child.once('message', (reply: Reply) => {
      child.off('exit', ended);
      resolve(reply);
    });
  });
}
