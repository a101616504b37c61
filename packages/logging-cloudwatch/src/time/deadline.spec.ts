import { byDeadline } from './deadline';

const never = new Promise<void>(() => undefined);

describe('a deadline', () => {
  it.each([0, -1, 1, Number.NaN])(
    'of %d ms ends a wait for what never comes',
    async (deadlineMs) => {
      await byDeadline(never, deadlineMs);
    },
  );

  it.each([Infinity, 1e12])('of %d ms is no deadline at all', async (deadlineMs) => {
    let isOver = false;
    let arrive = (): void => undefined;
    const task = new Promise<void>((resolve) => (arrive = resolve));
    const waited = byDeadline(task, deadlineMs).then(() => (isOver = true));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isOver).toBe(false);
    arrive();
    await waited;
  });

  it('leaves no timer behind when the task is first', async () => {
    const timers = () =>
      process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = timers();
    await byDeadline(Promise.resolve(), 1_000_000);
    expect(timers()).toBe(before);
  });
});
