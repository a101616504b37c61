import { decodeText } from '../../src/bytes/event-text';
import type { RejectedRange } from '../../src/service/rejected-range';
import type { LogEvent, Sender } from '../../src/service/send';

/** What the service answers to one call: success, a partial reject, or what is thrown. */
export type Answer = 'ok' | RejectedRange | Error;

/** A service that answers as told and remembers what it was asked. */
export interface ScriptedSender extends Sender {
  /** Every call: `put s: a b`, `stream s`, `group`, `retention 30`, `renew`. */
  readonly calls: string[];
  /** Timestamps of the last put. */
  readonly timestamps: () => readonly number[];
  /** Answers of the coming calls, in order; after them everything succeeds. */
  answer(...answers: readonly Answer[]): void;
  /** Fails a put while this says so. */
  refuseWhen(refuses: (messages: readonly string[]) => Error | undefined): void;
}

/** An error as the SDK throws it. */
export function serviceError(name: string, httpStatusCode = 400, message = name): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode } });
}

/** @param clockOffsetMs how far the service's clock is ahead */
export function createScriptedSender(clockOffsetMs = 0): ScriptedSender {
  const calls: string[] = [];
  const answers: Answer[] = [];
  let timestamps: readonly number[] = [];
  let refusal: Parameters<ScriptedSender['refuseWhen']>[0] = () => undefined;

  function next(call: string): Promise<RejectedRange> {
    calls.push(call);
    const answer = answers.shift() ?? 'ok';
    if (answer instanceof Error) return Promise.reject(answer);
    return Promise.resolve(answer === 'ok' ? {} : answer);
  }

  return {
    calls,
    timestamps: () => timestamps,
    answer: (...more) => void answers.push(...more),
    refuseWhen: (refuses) => {
      refusal = refuses;
    },
    put(stream: string, events: readonly LogEvent[]) {
      const messages = events.map(({ message }) => decodeText(message));
      timestamps = events.map(({ timestamp }) => timestamp);
      const refused = refusal(messages);
      if (refused !== undefined) answers.unshift(refused);
      return next(`put ${stream}: ${messages.join(' ')}`);
    },
    createStream: async (stream) => void (await next(`stream ${stream}`)),
    createGroup: async () => void (await next('group')),
    setRetention: async (days) => void (await next(`retention ${days}`)),
    clockOffsetMs: () => clockOffsetMs,
    renew: () => void calls.push('renew'),
    close: () => void calls.push('close'),
  };
}
