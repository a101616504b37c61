import { encodeValue } from '../../test/encode';

describe('the rows of a result', () => {
  it.each([
    ['libsql', { columns: ['id', 'password'], rows: [[1, 'tulip']] }],
    ['pg with arrays', { fields: [{ name: 'id' }, { name: 'token' }], rows: [[1, 'tulip']] }],
    ['InfluxDB', { columns: ['time', 'api_key'], values: [[1, 'tulip']] }],
    ['ClickHouse', { meta: [{ name: 'id' }, { name: 'secret' }], data: [[1, 'tulip']] }],
  ])('of %s have no secrets', (_, result: Record<string, unknown>) => {
    const name = Object.keys(result)[1] ?? '';
    const clean = { ...result, [name]: [[1, '[REDACTED]']] };
    expect(encodeValue(result)).toEqual(clean);
    expect(encodeValue(new Map(Object.entries(result)))).toEqual(clean);
  });

  it.each([
    [{ columns: ['id', 'token_count'], rows: [[1, 'tulip']] }],
    [{ columns: ['id', 'password'], rows: [[1, null]] }],
    [{ columns: ['id', 'password'], rows: [{ id: 1 }, 'tulip'] }],
    [{ columns: ['password'], rows: [[1, 'tulip']] }],
    [{ columns: ['id', 'password'], rows: 2 }],
    [{ columns: 'password', rows: [['tulip']] }],
    [{ columns: [5, null], rows: [['tulip']] }],
    [{ columns: ['id', 'password'], notes: [[1, 'tulip']] }],
  ])('stay as they are without: %j', (result) => {
    expect(encodeValue(result)).toEqual(result);
  });
});

it('the parameters of a statement in a Map have no secrets', () => {
  const sql = 'INSERT INTO users (email, password) VALUES ($1, $2)';
  const clean = { statement: sql, params: ['a', '[REDACTED]'] };
  expect(
    encodeValue(
      new Map<string, unknown>([
        ['statement', sql],
        ['params', ['a', 'tulip']],
      ]),
    ),
  ).toEqual(clean);
});
