import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { systemClock } from '../time/clock';
import type { EngineBoot, ToEngine } from '../messages/engine-messages';
import { senderOptions } from './sender-options';
import { createSender } from '../service/send';
import { SpoolEngine } from './spool-engine';

const { boot, port } = workerData as { readonly boot: EngineBoot; readonly port: MessagePort };
const engine = new SpoolEngine(boot, createSender(senderOptions(boot)), systemClock, (message) => {
  port.postMessage(message);
});
parentPort?.on('message', (message: ToEngine) => {
  engine.receive(message);
  if (message.type === 'stop') parentPort?.close();
});
void engine.run();
