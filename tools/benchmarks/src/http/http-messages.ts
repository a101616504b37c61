/** What the parent asks the process of a contestant: what it has used of the processor so far. */
export interface HttpCommand {
  readonly ask: 'cpu';
}

/** What the process of a contestant tells: first where it listens, then its answers. */
export interface HttpReply {
  /** Port on 127.0.0.1; in the first message only. */
  readonly port?: number;
  /** Processor time of the whole process since its start, microseconds. */
  readonly cpuUs?: number;
}
