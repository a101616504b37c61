import { HTTP_CONTESTANTS } from '../src/http/http-contestants';
import { httpRounds } from '../src/http/http-rounds';

/** Each contestant is a process that loads Express. */
jest.setTimeout(60_000);

it('every contestant leaves the lines that are counted, and its time is measured', async () => {
  const effort = { rounds: 1, warmUpRounds: 0, requests: 100 };
  const { failures, requestUs } = await httpRounds(HTTP_CONTESTANTS, effort);
  expect(failures).toEqual([]);
  for (const [, times] of requestUs) expect(times).toEqual([expect.any(Number)]);
});
