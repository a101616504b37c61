import type { CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { waitFor } from './deadline';
import { startProduction, urlIn } from './run-on-cloudwatch';
import { SCENARIO, type Step } from './scenario';
import { sendStep, type Exchange } from './send-step';

/** Whose accounts cannot be fetched. */
export const USER_ID = '123e4567-e89b-12d3-a456-426614174000';

/** How many requests fail at once. */
export const BURST = 60;

/** What the service is asked before that. */
const REQUESTS: readonly Step[] = [
  ...SCENARIO,
  {
    title: 'Schwab is down',
    method: 'POST',
    path: '/accounts/sync',
    body: { user_id: USER_ID },
    status: 502,
    lines: [],
  },
];

const BUG: Step = { title: 'the bug', method: 'GET', path: '/boom', status: 500, lines: [] };
/** An address that `fetch` never calls. */
const NOWHERE = 'http://localhost:9';
const DEADLINE_MS = 40_000;

/** A service that runs into trouble, one part after the other. */
export interface Incident {
  /** The requests of a normal minute, one of which fails by a bug and one by its neighbour. */
  serve(): Promise<readonly Exchange[]>;
  /** Many requests fail, and CloudWatch refuses the first line of the first of them. */
  fail(): Promise<void>;
  /** The service stops. Resolves to its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the service. */
export async function startIncident(emulator: CloudWatchEmulator): Promise<Incident> {
  const app = startProduction(emulator, { SCHWAB_API_URL: NOWHERE });
  const url = await waitFor('the start of the app', () => urlIn(app, emulator), DEADLINE_MS);
  return {
    serve: async () => {
      const exchanges: Exchange[] = [];
      for (const step of REQUESTS) exchanges.push(await sendStep(url, step));
      await arrived(emulator, 'Request completed', REQUESTS.length);
      return exchanges;
    },
    fail: async () => {
      emulator.fail({ kind: 'partial-reject', rejected: { tooOldLogEventEndIndex: 1 } });
      for (let sent = 0; sent < BURST; sent += 1) await sendStep(url, BUG);
      await arrived(emulator, 'Request completed', REQUESTS.length + BURST);
      await arrived(emulator, 'logs_dropped', 1);
    },
    stop: () => app.stop(),
  };
}

function arrived(emulator: CloudWatchEmulator, message: string, count: number): Promise<true> {
  const isThere = (): true | undefined => {
    const text = `"message":"${message}"`;
    const lines = emulator.events().filter((event) => event.message.includes(text));
    return lines.length >= count || undefined;
  };
  return waitFor(`line ${count} that says "${message}"`, isThere, DEADLINE_MS);
}
