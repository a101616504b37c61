import type { ServiceEvent } from '../scenario';
import type { PlainFault, ServiceOrder } from '../service/service-orders';
import { createRandom, type Random } from './random';

/** From one fault to the next. */
const EVERY_MS = 4_000;
const PUT = 'PutLogEvents';
/** The first faults wait for the first deliveries, the last leave time for the end. */
const MARGIN_MS = 5_000;

type Kind = (random: Random) => readonly ServiceOrder[];

/** Each kind of fault once; `between` makes no two alike. */
const KINDS: readonly Kind[] = [
  (random) => fail({ kind: 'throttle', times: random.between(1, 5) }),
  (random) => fail({ kind: 'unavailable', times: random.between(1, 5) }),
  (random) => fail({ kind: 'reset-before', times: random.between(1, 3) }),
  () => fail({ kind: 'reset-after' }),
  (random) => fail({ kind: 'hang', applied: random.between(0, 1) === 1 }),
  (random) => fail({ kind: 'slow', delayMs: random.between(200, 3_000) }),
  (random) => fail({ kind: 'garbage', times: random.between(1, 3) }),
  () => fail({ kind: 'error', status: 400, code: 'ExpiredTokenException' }),
  () => fail({ kind: 'access-denied' }),
  () => [{ order: 'outage' }, { order: 'heal' }],
  () => [{ order: 'delete-group' }],
];

/** When which fault happens in a soak test: every kind about as often, in a random order. */
export function faultSchedule(seconds: number, seed: number): readonly ServiceEvent[] {
  const random = createRandom(seed);
  const endMs = seconds * 1_000 - MARGIN_MS;
  const events: ServiceEvent[] = [];
  let deck: readonly Kind[] = [];
  for (let atMs = MARGIN_MS; atMs < endMs; atMs += EVERY_MS) {
    if (deck.length === 0) deck = random.shuffled(KINDS);
    const [kind, ...rest] = deck;
    deck = rest;
    const [order, ended] = kind?.(random) ?? [];
    if (order !== undefined) events.push({ atMs, order });
    if (ended !== undefined) events.push({ atMs: atMs + random.between(500, 3_500), order: ended });
  }
  events.push({ atMs: seconds * 1_000, order: { order: 'heal' } });
  return events;
}

function fail(fault: PlainFault): readonly ServiceOrder[] {
  return [{ order: 'fail', fault: { ...fault, action: PUT } }];
}
