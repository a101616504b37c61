import { createEncoder, encode, encodeLine, encodeValue } from '../../test/encode';
import { NOTHING_BOUND } from '../encoder/bound-context';

const UPDATE = 'UPDATE users SET email = $1, password = $2 WHERE id = $3';
const INSERT = 'INSERT INTO users (email, password_hash) VALUES (?, ?)';
const ADA = 'ada@example.com';

describe('the parameters of sensitive columns', () => {
  it.each([
    ['TypeORM', { query: UPDATE, parameters: [ADA, 'tulip', 7] }, [ADA, '[REDACTED]', 7]],
    ['Sequelize', { sql: INSERT, parameters: [ADA, 'tulip'] }, [ADA, '[REDACTED]']],
    ['knex', { sql: INSERT, bindings: [ADA, 'tulip'] }, [ADA, '[REDACTED]']],
    ['pg', { text: UPDATE, values: [ADA, 'tulip', 7] }, [ADA, '[REDACTED]', 7]],
    ['mysql2', { sql: INSERT, values: [ADA, 'tulip'] }, [ADA, '[REDACTED]']],
    ['libsql', { sql: INSERT, args: [ADA, 'tulip'] }, [ADA, '[REDACTED]']],
    ['Prisma', { query: UPDATE, params: `["${ADA}","tulip",7]` }, `["${ADA}","[REDACTED]",7]`],
    ['a text of another form', { query: UPDATE, params: `${ADA},tulip` }, '[REDACTED]'],
    [
      'SQL Server',
      { query: 'select 1 from t where a = @0 and token = @1', parameters: ['a', 'tulip'] },
      ['a', '[REDACTED]'],
    ],
    [
      'names',
      { sql: 'update t set a = :a, token = :b', replacements: { a: 'x', b: 'tulip' } },
      { a: 'x', b: '[REDACTED]' },
    ],
    [
      'names in turn',
      { sql: 'select 1 from t where a = :x or c = :x or token = :y', binds: ['a', 'tulip'] },
      ['a', '[REDACTED]'],
    ],
    [
      'rows',
      {
        sql: INSERT,
        values: [
          [ADA, 'tulip'],
          [ADA, 'rose'],
          [ADA, 'lily'],
        ],
      },
      [[ADA, '[REDACTED]'], '[REDACTED]', [ADA, '[REDACTED]']],
    ],
    [
      'rows for one place',
      { sql: 'insert into users (email, token) values ?', values: [[[ADA, 'tulip']]] },
      ['[REDACTED]'],
    ],
    [
      'an operator',
      { text: "select 1 from t where a ? 'b' and token = $1", values: ['tulip'] },
      ['[REDACTED]'],
    ],
    [
      'unknown places',
      { sql: 'insert into users (id, token) select ?, ?', values: [7, 'tulip'] },
      [7, '[REDACTED]'],
    ],
    ['snowflake', { sqlText: INSERT, binds: [ADA, 'tulip'] }, [ADA, '[REDACTED]']],
    [
      'more values than places',
      { sql: 'insert into users (id, token) select ?, ?', values: [['a'], 7, 'tulip'] },
      ['[REDACTED]', 7, '[REDACTED]'],
    ],
    [
      'a list beside others',
      { sql: 'set a = ?, token = ? where b = any(?)', values: ['x', 'tulip', ['p', 'q']] },
      ['x', '[REDACTED]', ['p', 'q']],
    ],
    [
      'names that the statement does not have',
      { sql: 'set a = :a, token = :b', params: { a: 'x', b: 'tulip', c: 'y' } },
      { a: 'x', b: '[REDACTED]', c: 'y' },
    ],
    ['statement', { statement: INSERT, bind: [ADA, 'tulip'] }, [ADA, '[REDACTED]']],
    ['queryText', { queryText: INSERT, queryParameters: [ADA, 'tulip'] }, [ADA, '[REDACTED]']],
    ['ClickHouse', { query: INSERT, query_params: [ADA, 'tulip'] }, [ADA, '[REDACTED]']],
    [
      'names with their sign',
      {
        sql: 'update t set a = :a, token = :b where d = @d',
        params: { ':a': 'x', ':b': 'tulip', '@d': 'y' },
      },
      { ':a': 'x', ':b': '[REDACTED]', '@d': 'y' },
    ],
    [
      'numbers in any order',
      { text: 'set token = $2, a = $1', values: ['x', 'tulip'] },
      ['x', '[REDACTED]'],
    ],
    [
      'numbers from 1 on',
      { sql: 'set a = :1, token = :2', binds: ['x', 'tulip'] },
      ['x', '[REDACTED]'],
    ],
    [
      'numbers of SQL Server',
      { sql: 'set a = @P1, token = @p2', values: ['x', 'tulip'] },
      ['x', '[REDACTED]'],
    ],
    [
      'more than nine',
      { text: 'set a = $1, b = $2, token = $10', values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 'tulip'] },
      [1, 2, 3, 4, 5, 6, 7, 8, 9, '[REDACTED]'],
    ],
    [
      'a place that is used twice',
      { text: 'set a = $1 where token = $1', values: ['tulip'] },
      ['[REDACTED]'],
    ],
    [
      'a place that is used for more, first as a secret',
      { text: 'set token = $1 where a = $1', values: ['tulip'] },
      ['[REDACTED]'],
    ],
    [
      'names that end on digits',
      { sql: 'set token = :step2, a = :step1', binds: ['tulip', 'x'] },
      ['[REDACTED]', 'x'],
    ],
    [
      'names that begin with digits',
      { sql: 'set token = :2nd, a = :1st', binds: ['tulip', 'x'] },
      ['[REDACTED]', 'x'],
    ],
    ['a text of a number', { query: 'set token = ?', params: '5' }, '[REDACTED]'],
    [
      'lists for unknown places',
      { sql: 'insert into users (id, token) select ?, ?', values: [['tulip'], 7] },
      ['[REDACTED]', 7],
    ],
    [
      'a statement behind a comment',
      { sql: '/* a * b */ set token = ?', values: ['tulip'] },
      ['[REDACTED]'],
    ],
    [
      'a statement behind a note',
      { sql: '-- a note\n  set token = ?', values: ['tulip'] },
      ['[REDACTED]'],
    ],
    [
      'a statement in parentheses',
      { sql: '(select 1 from t where token = ?)', values: ['tulip'] },
      ['[REDACTED]'],
    ],
  ])('%s', (_, value: Record<string, unknown>, expected) => {
    const name = Object.keys(value)[1] ?? '';
    expect(encodeValue(value)).toEqual({ ...value, [name]: expected });
    const reversed = Object.fromEntries(Object.entries(value).reverse());
    expect(encodeValue(reversed)).toEqual({ ...value, [name]: expected });
  });

  it('of an error and of a context itself', () => {
    const error = Object.assign(new Error('duplicate key'), {
      query: UPDATE,
      parameters: [ADA, 'tulip', 7],
    });
    const clean = [ADA, '[REDACTED]', 7];
    expect(encode({ error })['error_properties']).toEqual({ query: UPDATE, parameters: clean });
    expect(encode({ parameters: error.parameters, query: UPDATE })['parameters']).toEqual(clean);
  });

  it('of an object without a prototype, and of no instance of a class', () => {
    const replacements: unknown = Object.assign(Object.create(null), { b: 'tulip' });
    expect(encodeValue({ sql: 'set token = :b', replacements })).toMatchObject({
      replacements: { b: '[REDACTED]' },
    });
    expect(encodeValue({ sql: 'set token = ?', values: new Date(0) })).toMatchObject({
      values: '1970-01-01T00:00:00.000Z',
    });
  });

  it.each([
    [{ query: 'SELECT id, password FROM users WHERE email = $1', parameters: [ADA] }],
    [{ sql: 'SELECT 1 FROM users WHERE id = ? LIMIT ?', bindings: ['a', 10] }],
    [{ text: 'Select your password?', values: ['a', 'b'] }],
    [{ text: 'Forgot password = ?', values: ['a', 'b'] }],
    [{ query: { page: '2' }, params: { id: 'a' } }],
    [{ sql: 'UPDATE users SET password = NULL', values: ['a'] }],
    [{ sql: 'UPDATE users SET password = ?, active = ?', values: [null, true] }],
    [{ sql: 'UPDATE users SET password = ?', values: 5 }],
    [{ sql: 'UPDATE users SET password = ?', values: null }],
    [{ sql: 'UPDATE users SET password = ?', values: [] }],
    [{ text: "select 1 from t where tokens -> 0 ? 'b' and a = $1", values: ['a'] }],
    [{ query: 'SELECT password FROM users WHERE email = $1', params: 'a, b' }],
    [{ sql: 'note: update users set token = ?', values: ['a'] }],
    [{ sql: 'updated token = ?', values: ['a'] }],
    [{ text: "select 1 from t where token ? 'b' and a = $1", values: ['a'] }],
    [{ sql: 'set token = ?', notes: ['a'] }],
    [{ sql: 5, values: ['a'] }],
    [{ sql: 'insert into users (id, name) select ?, ?', values: ['a', 'b'] }],
  ])('and no others: %j', (value) => {
    expect(encodeValue(value)).toEqual(value);
  });

  it('are counted', () => {
    const encoder = createEncoder();
    encodeLine({ query: UPDATE, parameters: [ADA, 'tulip', 7] }, {}, NOTHING_BOUND, encoder);
    expect(encoder.redactions()).toEqual({ 'key-name': 1 });
  });

  it('reads each of them once', () => {
    let reads = 0;
    const values = [''];
    Object.defineProperty(values, 0, { enumerable: true, get: () => ((reads += 1), 'tulip') });
    expect(encodeValue({ sql: 'select 1 from t where token = ?', values })).toMatchObject({
      values: ['[REDACTED]'],
    });
    expect(reads).toBe(1);
  });
});
