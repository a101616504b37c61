/** One API call that the emulator received. */
export interface ReceivedCall {
  /** The API action, for example `PutLogEvents`; empty where the request named none. */
  readonly action: string;
  /** When the request had arrived, by the emulator's clock, epoch milliseconds. */
  readonly atMs: number;
  /** HTTP status of the answer; absent as long as there is none, so also after a reset or a hang. */
  readonly status?: number;
  /** The error's code, for example `ThrottlingException`, where the answer was an error. */
  readonly errorCode?: string;
  /** The parsed request body; absent where it could not be parsed or `keepBodies` is false. */
  readonly body?: Readonly<Record<string, unknown>>;
}

/** All calls, in the order of arrival. */
export class CallLog {
  readonly #calls: ReceivedCall[] = [];

  /** Notes a call; the returned function notes how it was answered. */
  record(call: ReceivedCall): (status: number, errorCode: string | undefined) => void {
    const index = this.#calls.push(call) - 1;
    return (status, errorCode) => {
      const outcome = errorCode === undefined ? { status } : { status, errorCode };
      this.#calls[index] = { ...call, ...outcome };
    };
  }

  /** A copy of the list as it is now. */
  snapshot(): readonly ReceivedCall[] {
    return [...this.#calls];
  }
}
