import { extractMetrics } from './extract-metrics';

const TIME = 1_574_109_732_004;

function emf(directive: object, members: object): string {
  const whole = { Namespace: 'Shop', Dimensions: [[]], Metrics: [{ Name: 'Took' }], ...directive };
  return JSON.stringify({ _aws: { Timestamp: TIME, CloudWatchMetrics: [whole] }, ...members });
}

describe('metrics of an event', () => {
  it('are one sample for each metric and dimension set', () => {
    const message = emf(
      {
        Dimensions: [['service', 'route'], []],
        Metrics: [{ Name: 'Took', Unit: 'Milliseconds' }, { Name: 'Items' }],
      },
      { service: 'api', route: '/', Took: 12, Items: [1, 2.5] },
    );
    const one = { namespace: 'Shop', timestamp: TIME };
    const took = { ...one, metricName: 'Took', unit: 'Milliseconds', values: [12] };
    const items = { ...one, metricName: 'Items', unit: 'None', values: [1, 2.5] };
    expect(extractMetrics(message)).toEqual([
      { ...took, dimensions: { service: 'api', route: '/' } },
      { ...took, dimensions: {} },
      { ...items, dimensions: { service: 'api', route: '/' } },
      { ...items, dimensions: {} },
    ]);
  });

  it.each([
    ['plain text about CloudWatchMetrics', 'CloudWatchMetrics'],
    ['JSON after a prefix', `INFO ${emf({}, { Took: 1 })}`],
    ['a nested document', JSON.stringify({ inner: JSON.parse(emf({}, { Took: 1 })) as object })],
    ['other metadata', JSON.stringify({ _aws: { Timestamp: 1 }, note: 'CloudWatchMetrics' })],
  ])('are none in %s', (_, message) => {
    expect(extractMetrics(message)).toEqual([]);
  });

  it.each<[string, object, object, string]>([
    ['a target that is missing', {}, {}, 'Took is nothing'],
    ['a value that is a text', {}, { Took: '12' }, 'Took is "12"'],
    ['101 values', {}, { Took: Array(101).fill(1) }, '101 values'],
    ['a value beyond 2^360', {}, { Took: 1e200 }, 'Took is 1e+200'],
    ['no dimension sets', { Dimensions: [] }, { Took: 1 }, 'Dimensions is []'],
    [
      'a dimension that is missing',
      { Dimensions: [['a']] },
      { Took: 1 },
      'the dimension a is nothing',
    ],
    [
      'a dimension that is no text',
      { Dimensions: [['a']] },
      { Took: 1, a: 4 },
      'the dimension a is 4',
    ],
    ['an empty dimension', { Dimensions: [['a']] }, { Took: 1, a: ' ' }, 'the dimension a is " "'],
    ['31 dimensions', { Dimensions: [Array(31).fill('a')] }, { Took: 1, a: 'b' }, 'set is 31'],
    ['101 metrics', { Metrics: Array(101).fill({ Name: 'Took' }) }, { Took: 1 }, 'Metrics is 101'],
    ['a unit that is none', { Metrics: [{ Name: 'Took', Unit: 'ms' }] }, { Took: 1 }, '"ms"'],
    ['a name of 256 characters', { Metrics: [{ Name: 'x'.repeat(256) }] }, {}, 'Name is'],
    [
      'a resolution of 5 s',
      { Metrics: [{ Name: 'Took', StorageResolution: 5 }] },
      { Took: 1 },
      '5;',
    ],
    ['no namespace', { Namespace: '' }, { Took: 1 }, 'Namespace is ""'],
  ])('are refused with %s', (_, directive, members, problem) => {
    expect(() => extractMetrics(emf(directive, members))).toThrow(problem);
  });

  it('are refused without a time', () => {
    const message = JSON.stringify({ _aws: { CloudWatchMetrics: [] } });
    expect(() => extractMetrics(message)).toThrow('_aws.Timestamp is nothing');
  });
});
