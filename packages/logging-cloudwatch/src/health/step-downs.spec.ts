import { createManualClock } from '../../test/support/manual-clock';
import { StepDowns } from './step-downs';

function start() {
  const told: string[] = [];
  const clock = createManualClock();
  return { told, clock, steps: new StepDowns((reasons) => told.push(reasons), clock) };
}

it('what happens in one turn is told in one line', async () => {
  const { told, clock, steps } = start();
  steps.add('no spool in /a');
  steps.add('no spool in /b');
  expect(told).toEqual([]);
  await clock.advance(0);
  expect(told).toEqual(['no spool in /a; no spool in /b']);
});

it('what follows within 30 seconds is told together when they are over', async () => {
  const { told, clock, steps } = start();
  steps.add('first');
  await clock.advance(1);
  for (let at = 0; at < 10; at += 1) steps.add(`step ${at}`);
  await clock.advance(29_998);
  expect(told).toEqual(['first']);
  await clock.advance(1);
  expect(told.slice(1)).toEqual(['step 2; step 3; step 4; step 5; step 6; step 7; step 8; step 9']);
  await clock.advance(60_000);
  steps.add('later');
  await clock.advance(0);
  expect(told.slice(2)).toEqual(['later']);
});

it('the end tells the rest, now and once', async () => {
  const { told, clock, steps } = start();
  steps.add('untold');
  steps.tellAll();
  steps.tellAll();
  await clock.advance(60_000);
  expect(told).toEqual(['untold']);
});
