import { EVENT_REGISTRY } from '@dashtam/events';
import { createContainer } from '@dashtam/logging-container';
import { createLineKeeper } from '../calls/child/line-keeper';
import { createStopwatch } from '../calls/child/stopwatch';
import type { EventCommand, EventReply, EventWay } from './event-messages';

const PAYLOAD = {
  email: 'ada@example.com',
  reason: 'invalid_credentials',
  user_id: '0f8c2a52-6a4e-4d0b-9a53-0c1f5a6f7e01',
};

/** The process of one way: what is timed is the same up to the sink, which only keeps lines. */
function main(way: EventWay): void {
  const { sink, keep, taken } = createLineKeeper();
  const { events, logger } = createContainer({
    env: { ENVIRONMENT: 'ci' },
    sink,
    shutdownHooks: false,
    registries: [EVENT_REGISTRY],
  });
  const event = events.create('UserLoginFailed', PAYLOAD);
  const ways: Readonly<Record<EventWay, () => void>> = {
    direct: () =>
      logger.warning('user_login_failed', {
        event_id: event.event_id,
        occurred_at: event.occurred_at,
        event_category: 'authentication',
        workflow: 'user_login',
        phase: 'failed',
        email: event.email,
        reason: event.reason,
        user_id: PAYLOAD.user_id,
      }),
    publish: () => void events.publish(event),
    'create-and-publish': () => void events.publish(events.create('UserLoginFailed', PAYLOAD)),
  };
  const stopwatch = createStopwatch();

  function answer({ ask, calls }: EventCommand): EventReply {
    keep(ask === 'lines');
    stopwatch.start();
    for (let made = 0; made < calls; made += 1) ways[way]();
    return { elapsedNs: stopwatch.stop(), lines: taken() };
  }

  process.on('message', (command: EventCommand) => process.send?.(answer(command)));
  process.on('disconnect', () => process.exit());
}

main(process.argv[2] as EventWay);
