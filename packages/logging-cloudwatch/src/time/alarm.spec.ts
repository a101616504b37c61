import { AsyncLocalStorage } from 'node:async_hooks';
import { createManualClock } from '../../test/support/manual-clock';
import { Alarm } from './alarm';

describe('an alarm', () => {
  it('sleeps until its time is over', async () => {
    const clock = createManualClock();
    const slept = new Alarm(clock).sleep(100);
    await clock.advance(100);
    expect(await slept).toBe(true);
  });

  it('sleeps until it rings', async () => {
    const alarm = new Alarm(createManualClock());
    const slept = alarm.sleep(100);
    alarm.ring();
    expect(await slept).toBe(false);
  });

  it('may ring when nobody sleeps, and the next sleep is a full one', async () => {
    const clock = createManualClock();
    const alarm = new Alarm(clock);
    alarm.ring();
    const slept = alarm.sleep(100);
    await clock.advance(100);
    expect(await slept).toBe(true);
  });

  it('wakes in the context in which it fell asleep, not in that of the ring', async () => {
    const trace = new AsyncLocalStorage<string>();
    const alarm = new Alarm(createManualClock());
    const seen = trace.run('sleeper', () => alarm.sleep().then(() => trace.getStore()));
    trace.run('request', () => alarm.ring());
    expect(await seen).toBe('sleeper');
  });
});
