import { until, withCloud } from '../test/support/cloud';
import type { Durability } from './options/cloudwatch-options';

const DAY_MS = 86_400_000;
const NONE = { debug: 0, info: 0, warning: 0, error: 0, critical: 0 };
/** Of `{"message":"a"}`. */
const LINE_BYTES = 15;

describe.each<Durability>(['turn', 'memory'])('stats() with durability "%s"', (durability) => {
  it('tell of lines at once, and how their delivery goes while the service refuses', async () => {
    await withCloud({ durability, batchSize: 3 }, async ({ adapter, service, log }) => {
      expect(adapter.stats()).toEqual({
        ...{ queued: 0, sent: 0, retried: 0, rejected: 0, bytes: 0, lagMs: 0, dropped: NONE },
      });
      service.fail({ kind: 'unavailable', times: 'until-cleared' });
      log('a', 'info', Date.now() - 7_000);
      log('b', 'error');
      log('c', 'debug');
      expect(adapter.stats()).toMatchObject({ queued: 3, bytes: 3 * LINE_BYTES, sent: 0 });
      expect(adapter.stats().lagMs).toBeGreaterThanOrEqual(7_000);
      await until(() => adapter.stats().retried >= 2);
      expect(adapter.stats()).toMatchObject({ queued: 3, bytes: 3 * LINE_BYTES, sent: 0 });
      expect(adapter.stats().lagMs).toBeGreaterThanOrEqual(7_000);
      service.heal();
      await adapter.flush();
      expect(adapter.stats()).toMatchObject({ queued: 0, bytes: 0, sent: 3, lagMs: 0 });
      expect(adapter.stats()).toMatchObject({ rejected: 0, dropped: NONE });
    });
  });

  it('tell what was lost by level, and what of it the service refused', async () => {
    await withCloud({ durability }, async ({ adapter, log }) => {
      log('too old', 'info', Date.now() - 15 * DAY_MS);
      log('too old', 'warning', Date.now() - 15 * DAY_MS);
      log('fine', 'info');
      await adapter.flush();
      expect(adapter.stats()).toMatchObject({ queued: 0, bytes: 0, sent: 1, rejected: 2 });
      expect(adapter.stats().dropped).toEqual({ ...NONE, info: 1, warning: 1 });
      await adapter.close();
      log('too late', 'critical');
      expect(adapter.stats()).toMatchObject({ queued: 0, sent: 1, rejected: 2, lagMs: 0 });
      expect(adapter.stats().dropped).toEqual({ ...NONE, info: 1, warning: 1, critical: 1 });
    });
  });
});

it('an adapter whose last loss is told no longer waits for the end of the process', async () => {
  const before = process.listenerCount('exit');
  await withCloud({ durability: 'memory' }, async ({ adapter, log, failures }) => {
    await adapter.close();
    log('too late');
    await until(() => failures.length === 1);
    expect(process.listenerCount('exit')).toBe(before);
  });
});
