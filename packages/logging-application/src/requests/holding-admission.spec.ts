import { LEFT_OUT, startLines } from '../../test/line-control';

it('a line with metrics is not held, unless it is below the level', () => {
  const { begin, loggerOf, buffer, messages } = startLines({
    sampling: { info: 0.1 },
    encoding: { metrics: { namespace: 'Dashtam', dimensionSets: [[]] } },
  });
  begin(LEFT_OUT);
  const logger = loggerOf(LEFT_OUT);
  logger.info('Counted', { _metrics: { Orders: 1 } });
  expect(messages()).toEqual(['Counted']);
  logger.debug('Detail', { _metrics: { Orders: 1 } });
  logger.info('Not counted');
  expect(messages()).toEqual(['Counted']);
  expect(buffer.held().lines).toBe(2);
});
