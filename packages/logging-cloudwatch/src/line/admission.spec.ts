import { LOG_LEVELS } from '@dashtam/logging-domain';
import { ADMITTED_SHARE } from './admission';

it('the less severe a line, the earlier it is refused; ERROR and CRITICAL never are', () => {
  const shares = LOG_LEVELS.map((level) => ADMITTED_SHARE[level]);
  expect(shares).toEqual([0.8, 0.9, 0.97, 1, 1]);
});
