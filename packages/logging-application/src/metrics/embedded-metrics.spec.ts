import { METRIC_DIMENSION_SETS } from '@dashtam/logging-domain';
import { createEncoder, encode, encodeLine, TIME_MS, TRACE_ID } from '../../test/encode';
import { NOTHING_BOUND } from '../encoder/bound-context';
import type { MetricEmbedding } from './embedded-metrics';

const metrics: MetricEmbedding = {
  namespace: 'Dashtam',
  dimensionSets: METRIC_DIMENSION_SETS,
  dimensions: { environment: 'production' },
};

interface Directive {
  readonly Dimensions: readonly (readonly string[])[];
  readonly Metrics: readonly { readonly Name: string; readonly Unit: string }[];
}

function directivesOf(record: Readonly<Record<string, unknown>>): readonly Directive[] {
  const { CloudWatchMetrics } = record['_aws'] as { CloudWatchMetrics: readonly Directive[] };
  return CloudWatchMetrics;
}

describe('a record with _metrics', () => {
  it('is embedded metric format, and keeps its place for everything else', () => {
    const line = encodeLine(
      {
        service: 'api',
        http_route: '/users/:id',
        _metrics: { RequestDuration: { value: 12.5, unit: 'Milliseconds' }, Sizes: [1, 2] },
        user_id: 'u1',
      },
      { metrics },
    );
    expect(line).toBe(
      '{"timestamp":"2025-11-13T19:00:00.123Z","level":"info","message":"Message",' +
        '"service":"api","http_route":"/users/:id","user_id":"u1",' +
        '"environment":"production","RequestDuration":12.5,"Sizes":[1,2],' +
        `"_aws":{"Timestamp":${TIME_MS},"CloudWatchMetrics":[{"Namespace":"Dashtam",` +
        '"Dimensions":[["service","environment","http_route"],["service","environment"],[]],' +
        '"Metrics":[{"Name":"RequestDuration","Unit":"Milliseconds"},{"Name":"Sizes","Unit":"None"}]}]},' +
        `"trace_id":"${TRACE_ID}"}\n`,
    );
  });

  it('has them as a plain field where they are not embedded', () => {
    const record = encode({ _metrics: { 'http.request.duration': 123 } });
    expect(record).toMatchObject({ _metrics: { 'http.request.duration': 123 } });
    expect(record).not.toHaveProperty('_aws');
  });

  it.each<[string, object, readonly (readonly string[])[]]>([
    ['no service', {}, [[]]],
    ['no route', { service: 'api' }, [['service', 'environment'], []]],
    ['an empty route', { service: 'a', http_route: '' }, [['service', 'environment'], []]],
    ['a service that is no text', { service: 4, http_route: '/' }, [[]]],
    ['an environment that is no text', { service: 'a', environment: null }, [[]]],
    ['a service beyond ASCII', { service: 'café' }, [[]]],
    ['a service of 1,025 characters', { service: 'a'.repeat(1_025) }, [[]]],
  ])('with %s uses the dimension sets that are whole', (_, fields, expected) => {
    const record = encode({ ...fields, _metrics: { Took: 1 } }, { metrics });
    expect(directivesOf(record).map(({ Dimensions }) => Dimensions)).toEqual([expected]);
  });

  it('finds dimensions that are bound, and an own environment', () => {
    const encoder = createEncoder({ metrics });
    const bound = encoder.bind(NOTHING_BOUND, { service: 'api', environment: 'canary' });
    const line = encodeLine({ _metrics: { Took: 1 } }, {}, bound, encoder);
    expect(line.match(/"environment":"[^"]*"/g)).toEqual(['"environment":"canary"']);
    expect(line).toContain('"Dimensions":[["service","environment"],[]]');
  });

  it('keeps other fields of the record out of them', () => {
    expect(encode({ level: 'mine' }, { metrics })).toMatchObject({ context_level: 'mine' });
    const encoder = createEncoder({ metrics });
    encoder.bind(NOTHING_BOUND, { service: 'api' });
    expect(encoder.refusedMetrics()).toBe(0);
  });

  it('shares a field of the same name and number', () => {
    const line = encodeLine({ duration_ms: 12, _metrics: { duration_ms: 12 } }, { metrics });
    expect(line.match(/"duration_ms":12/g)).toHaveLength(1);
    expect(line).toContain('"Name":"duration_ms"');
  });

  it('has a directive for each hundred of them', () => {
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, at) => [`m${at}`, at]));
    const record = encode({ _metrics: many }, { metrics });
    expect(directivesOf(record).map(({ Metrics }) => Metrics.length)).toEqual([100, 50]);
  });

  it('stays whole when every metric is refused', () => {
    const record = encode({ user_id: 'u1', _metrics: { Took: 'fast' } }, { metrics });
    expect(record).toMatchObject({ message: 'Message', user_id: 'u1', trace_id: TRACE_ID });
    expect(record).not.toHaveProperty('_aws');
  });
});

describe('a metric that the format does not allow', () => {
  const throwing = {
    get value(): number {
      throw new Error('no');
    },
  };

  it.each<[string, object, unknown, string]>([
    ['a text', {}, { Took: '12' }, 'Took: its value is a value of type string'],
    ['null', {}, { Took: null }, 'Took: its value is null'],
    ['NaN', {}, { Took: NaN }, 'Took: its value is NaN'],
    ['more than 2^360', {}, { Took: 1e200 }, 'Took: its value is 1e+200'],
    ['an empty list', {}, { Took: [] }, 'Took: it has 0 values'],
    ['a list of holes', {}, { Took: new Array(3) }, 'Took: its value is a value of type undefined'],
    ['a list with a hole', {}, { Took: Object.assign([1], { 2: 3 }) }, 'Took: its value is'],
    ['101 values', {}, { Took: Array(101).fill(1) }, 'Took: it has 101 values'],
    ['a unit of its own', {}, { Took: { value: 1, unit: 'ms' } }, 'Took: its unit is'],
    ['a getter that throws', {}, { Took: throwing }, 'Took: it cannot be read'],
    ['a long name', {}, { ['x'.repeat(256)]: 1 }, 'its name is not allowed'],
    ['no name', {}, { '': 1 }, ': its name is not allowed'],
    ['the name of a dimension', {}, { service: 1 }, 'service: its name is that of a field'],
    ['the name of a mandatory field', {}, { level: 1 }, 'level: its name is that of a field'],
    ['the name of another field', { size: 2 }, { size: 1 }, 'size: the record has another field'],
    ['a secret for a name', {}, { AKIAIOSFODNN7EXAMPLE: 1 }, 'its name is a secret'],
    ['the name of a secret', {}, { password: 1234 }, 'password: it looks like a secret'],
    ['a card number', {}, { Took: 4111111111111111 }, 'Took: it looks like a secret'],
    ['a list', {}, [1], '_metrics: _metrics is no object'],
    ['nothing', {}, null, '_metrics: _metrics is no object'],
    ['metadata of its own', { _aws: {} }, { Took: 1 }, '_metrics: the record has a field _aws'],
  ])('such as %s is refused, and the others stay', (_, fields, given, problem) => {
    const seen: string[] = [];
    const onRefused = (name: string, reason: string): number => seen.push(`${name}: ${reason}`);
    const encoder = createEncoder({ metrics: { ...metrics, onRefused } });
    const line = encodeLine({ ...fields, _metrics: given }, {}, NOTHING_BOUND, encoder);
    const record = JSON.parse(line) as Record<string, unknown>;
    expect(record['metrics_refused']).toEqual([expect.stringContaining(problem)]);
    expect(seen).toHaveLength(1);
    expect(encoder.refusedMetrics()).toBe(1);
    expect(line).not.toMatch(/AKIAIOSFODNN7EXAMPLE|4111111111111111|1234/);
  });

  it('leaves the others', () => {
    const record = encode({ _metrics: { Bad: 'x', Good: 1 } }, { metrics });
    expect(record).toMatchObject({ Good: 1 });
    expect(directivesOf(record)[0]?.Metrics).toEqual([{ Name: 'Good', Unit: 'None' }]);
  });

  it('is refused once when it is bound', () => {
    const encoder = createEncoder({ metrics });
    const bound = encoder.bind(NOTHING_BOUND, { _metrics: { Took: 1 }, user_id: 'u1' });
    expect(encodeLine({}, {}, bound, encoder)).toContain('"user_id":"u1"');
    expect(encoder.refusedMetrics()).toBe(1);
  });

  it('does not cost the record when there is no room, nor when the listener throws', () => {
    const onRefused = (): never => {
      throw new Error('host');
    };
    const limits = { lineBytes: 4_096 };
    const long = { text: 'word '.repeat(1_000), _metrics: { Took: 1 } };
    const record = encode(long, { limits, metrics: { ...metrics, onRefused } });
    expect(record).toMatchObject({ truncated: true });
    expect(record).not.toHaveProperty('_aws');
  });
});
