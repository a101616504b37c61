import { discoverFields } from './discover-fields';
import { parseQuery } from './parse-query';
import { runQuery } from './run-query';

const RECORDS: readonly object[] = [
  { n: 1, text: 'Alpha', ok: true, code: '007', nested: { list: ['x', 'y'] } },
  { n: 2, text: 'beta', ok: false, code: '7', '@odd': 'at' },
  { n: 10, text: 'Gamma', ok: true, 'da-sh': 'dash' },
  { text: 'delta' },
];

function answer(query: string, records: readonly object[] = RECORDS): Record<string, string>[] {
  const rows = records.map((record, sequence) =>
    discoverFields(
      {
        sequence,
        groupName: '/app',
        streamName: 'one',
        timestamp: sequence * 40_000,
        message: typeof record === 'string' ? record : JSON.stringify(record),
        ingestionTime: 5,
      },
      '1',
    ),
  );
  const { results } = runQuery(parseQuery(query), rows, 100);
  return results.map((row) =>
    Object.fromEntries(
      row.filter(({ field }) => field !== '@ptr').map(({ field, value }) => [field, value]),
    ),
  );
}

/** The `text` of the rows that a condition leaves, in the order of acceptance. */
const texts = (condition: string): string[] =>
  answer(`fields text | filter ${condition} | sort @timestamp asc`).map(({ text = '' }) => text);

it.each<[string, string[]]>([
  ['n = 2', ['beta']],
  ['n = "2"', ['beta']],
  ['n != 2', ['Alpha', 'Gamma']],
  ['n < 2', ['Alpha']],
  ['n <= 2', ['Alpha', 'beta']],
  ['n > 2', ['Gamma']],
  ['n >= 2', ['beta', 'Gamma']],
  ['code = "7"', ['beta']],
  ['code = 7', ['Alpha', 'beta']],
  ['text = "Alpha" or n = 10', ['Alpha', 'Gamma']],
  ['text = "Alpha" and n = 10', []],
  ['text = "Alpha" or text = "beta" and n = 10', ['Alpha']],
  ['(text = "Alpha" or text = "beta") and n = 2', ['beta']],
  ['not n = 2', ['Alpha', 'Gamma', 'delta']],
  ['text like "a"', ['Alpha', 'beta', 'Gamma', 'delta']],
  ['text like /^[A-Z]/', ['Alpha', 'Gamma']],
  ['text like /(?i)^A/', ['Alpha']],
  ["text =~ 'lph'", ['Alpha']],
  ['text not like /a$/', []],
  ['text in ["beta", "Gamma"]', ['beta', 'Gamma']],
  ['n not in [1, 2]', ['Gamma', 'delta']],
  ['ok = 1', ['Alpha', 'Gamma']],
  ['ok = true', ['Alpha', 'Gamma']],
  ['ok = false', ['beta']],
  ['ispresent(n)', ['Alpha', 'beta', 'Gamma']],
  ['isempty(n)', ['delta']],
  ['isblank(n)', ['delta']],
  ['nested.list.1 = "y"', ['Alpha']],
  ['`da-sh` = "dash"', ['Gamma']],
  ['@@odd = "at"', ['beta']],
  ['n + 1 = 3', ['beta']],
  ['n * 2 - 1 = 3', ['beta']],
  ['n / 2 = 5', ['Gamma']],
  ['n / 0 = 5', []],
  ['n % 2 = 0', ['beta', 'Gamma']],
  ['n % 0 = 0', []],
  ['n ^ 2 = 100', ['Gamma']],
  ['n > -1 and n < 2', ['Alpha']],
  ['text > 1', []],
  ['strlen(text) = 4', ['beta']],
  ['tolower(text) = "alpha"', ['Alpha']],
  ['toupper(text) = "ALPHA"', ['Alpha']],
  ['trim(" a ") = "a" and n = 1', ['Alpha']],
  ['concat(text, "!") = "beta!"', ['beta']],
  ['strcontains(text, "lph")', ['Alpha']],
  ['coalesce(n, 99) = 99', ['delta']],
  ['abs(0 - n) = 2', ['beta']],
  ['ceil(n / 4) = 3', ['Gamma']],
  ['floor(n / 4) = 2', ['Gamma']],
  ['abs(text) = 1', []],
  ['@logStream = "one" and @log = "1:/app" and n = 1', ['Alpha']],
  ['text = "Alpha" # or everything', ['Alpha']],
])('filter %s', (condition, expected) => {
  expect(texts(condition)).toEqual(expected);
});

describe('sort', () => {
  it('puts absent values first, then texts, then numbers', () => {
    const mixed = [{ v: 10 }, { v: 'b' }, {}, { v: 9 }, { v: 'a' }];
    const values = answer('fields v | sort v asc', mixed).map(({ v }) => v);
    expect(values).toEqual([undefined, 'a', 'b', '9', '10']);
    expect(answer('fields v | sort v desc', mixed).map(({ v }) => v)).toEqual(values.reverse());
  });

  it('keeps the order of acceptance among equals, in either direction', () => {
    const equals = [1, 2, 3].map((n) => ({ n, same: 'x' }));
    expect(answer('fields n | sort same asc', equals).map(({ n }) => n)).toEqual(['1', '2', '3']);
    expect(answer('fields n | sort same desc', equals).map(({ n }) => n)).toEqual(['1', '2', '3']);
  });

  it('takes several keys and expressions', () => {
    const rows = answer('fields text | filter ispresent(n) | sort ok desc, n * -1');
    expect(rows.map(({ text }) => text)).toEqual(['Gamma', 'Alpha', 'beta']);
  });
});

describe('stats', () => {
  it('calculates every aggregate', () => {
    expect(
      answer(`stats count(*) as rows, count() as same, count(n) as withN, sum(n) as total,
        avg(n) as mean, min(n) as low, max(n) as high, median(n) as mid, pct(n, 90) as p90,
        count_distinct(ok) as kinds`),
    ).toEqual([
      {
        rows: '4',
        same: '4',
        withN: '3',
        total: '13',
        mean: '4.3333',
        low: '1',
        high: '10',
        mid: '2',
        p90: '10',
        kinds: '2',
      },
    ]);
  });

  it('groups, names columns after their text, and filters what it made', () => {
    expect(answer('stats count(*), avg( n ) by ok | sort ok asc')).toEqual(
      [
        { 'count(*)': '1', 'avg( n )': '' },
        { ok: '0', 'count(*)': '1', 'avg( n )': '2' },
        { ok: '1', 'count(*)': '2', 'avg( n )': '5.5' },
      ].map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))),
    );
    expect(answer('stats count(*) as c by ok | filter c > 1')).toEqual([{ ok: '1', c: '2' }]);
  });

  it('groups by time', () => {
    expect(answer('stats count(*) as c by bin(1m) as t | sort t asc')).toEqual([
      { t: '1970-01-01 00:00:00.000', c: '2' },
      { t: '1970-01-01 00:01:00.000', c: '1' },
      { t: '1970-01-01 00:02:00.000', c: '1' },
    ]);
  });

  it.each(['sort count desc', 'sort count(*) desc', 'sort count( * ) desc'])(
    'sorts by an unnamed count: %s',
    (sort) => {
      const rows = answer(`stats count(*) by ok | filter ispresent(ok) | ${sort}`);
      expect(rows.map(({ ok }) => ok)).toEqual(['1', '0']);
    },
  );

  it('gives one row for no rows, unless it groups', () => {
    expect(answer('filter n = 99 | stats count(*) as c, avg(n) as mean')).toEqual([{ c: '0' }]);
    expect(answer('filter n = 99 | stats count(*) by ok')).toEqual([]);
  });
});

describe('columns', () => {
  it('collects all fields commands, each column once, absent values left out', () => {
    expect(answer('fields n | fields text, n, n + 1 as next | limit 2')).toEqual([
      { text: 'delta' },
      { n: '10', text: 'Gamma', next: '11' },
    ]);
  });

  it('shows only what display says', () => {
    expect(answer('fields n, text | display text | limit 1')).toEqual([{ text: 'delta' }]);
  });

  it('shows a message that is no JSON', () => {
    const rows = answer('fields @message, level', ['plain', '{broken'] as unknown as object[]);
    expect(rows).toEqual([{ '@message': '{broken' }, { '@message': 'plain' }]);
  });

  it('discovers 200 fields and no more', () => {
    const wide = Object.fromEntries(
      Array.from({ length: 201 }, (_, index) => [`f${index}`, index]),
    );
    expect(answer('fields f199, f200', [wide])).toEqual([{ f199: '199' }]);
  });
});
