import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { systemClock } from '../time/clock';
import type { EngineBoot, FromEngine, ToEngine } from '../messages/engine-messages';
import { createSender, type CloudWatchCredentialsProvider } from '../service/send';
import { senderOptions } from './sender-options';
import { SpoolEngine } from './spool-engine';

/** A running engine, wherever it runs. */
export interface EngineHost {
  /** Whether it goes on while the caller's thread is blocked. */
  readonly isThread: boolean;
  post(message: ToEngine): void;
  /** Takes the messages that have arrived, without the event loop. */
  poll(): void;
  /** Ends it, at once where it does not end by itself. */
  end(): Promise<void>;
}

/** Told by a host. */
export interface EngineListener {
  onMessage(message: FromEngine): void;
  /** The engine ended without being asked to. */
  onDeath(reason: string): void;
}

/**
 * The engine holds a few megabytes of lines at most; a runaway one must not take the host along.
 * Lines are bytes outside of the heap, so that little is young in it: with 8 MB a burst of 1,000,000
 * records peaks 16 MB lower than with 32 MB and takes no more processor time.
 */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 8 };

/** An engine that does not say that it has stopped is ended after this, milliseconds. */
const PATIENCE_MS = 1_000;

/**
 * Starts an engine in a thread of its own.
 *
 * @throws where the thread's file cannot be found, as in a bundle, or `boot` cannot be cloned
 */
export function startThread(boot: EngineBoot, listener: EngineListener): EngineHost {
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(require.resolve('#worker'), {
    workerData: { boot, port: port2 },
    transferList: [port2],
    name: 'cloudwatch-delivery',
    // What the host preloads, such as instrumentation, must not start a second time in here.
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: '' },
    resourceLimits: LIMITS,
  });
  let isEnding = false;
  let failure = 'the delivery thread ended';
  const poll = (): void => {
    for (;;) {
      const received = receiveMessageOnPort(port1) as { readonly message: FromEngine } | undefined;
      if (received === undefined) return;
      listener.onMessage(received.message);
    }
  };
  const exited = new Promise<void>((resolve) => {
    worker.on('error', (error) => (failure = `the delivery thread failed: ${String(error)}`));
    worker.on('exit', () => {
      poll();
      port1.close();
      resolve();
      if (!isEnding) listener.onDeath(failure);
    });
  });
  port1.on('message', (message: FromEngine) => listener.onMessage(message));
  port1.unref();
  worker.unref();
  return {
    isThread: true,
    post: (message) => worker.postMessage(message),
    poll,
    async end() {
      isEnding = true;
      worker.postMessage({ type: 'stop' } satisfies ToEngine);
      const timer = setTimeout(() => void worker.terminate(), PATIENCE_MS);
      await exited;
      clearTimeout(timer);
    },
  };
}

/** Starts an engine on the caller's thread: slower for the host, and blind while it is blocked. */
export function startInline(
  boot: EngineBoot,
  listener: EngineListener,
  credentials?: CloudWatchCredentialsProvider,
): EngineHost {
  const sender = createSender(senderOptions(boot, credentials));
  const engine = new SpoolEngine(boot, sender, systemClock, (message) => {
    listener.onMessage(message);
  });
  void engine.run();
  return {
    isThread: false,
    post: (message) => engine.receive(message),
    poll: () => undefined,
    end: () => Promise.resolve(engine.stop()),
  };
}
