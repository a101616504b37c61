import { scanPrintedParameters } from './scan-printed-parameters';

const UPDATE = 'UPDATE users SET email = $1, password = $2 WHERE id = $3';
const INSERT = 'insert into "users" ("email", "password") values (?, ?)';

const scan = (text: string): string =>
  scanPrintedParameters(
    text,
    () => '*',
    () => undefined,
  );

describe('the parameter of a secret column that a text prints goes', () => {
  it.each([
    ['TypeORM', `query: ${UPDATE} -- PARAMETERS: ["a","hunter2",7]`],
    ['Prisma', `Query: ${UPDATE} Params: ["a","hunter2",7]`],
    ['Prisma on a line of its own', `prisma:query ${UPDATE}\nprisma:params ["a","hunter2",7]`],
    ['Drizzle', `Failed query: ${INSERT}\nparams: a@b.co,hunter2`],
    ['Drizzle in a text', `{"m":"Failed query: update t set token = ?\\nparams: hunter2"}`],
    ['Drizzle, a value with a comma', `Failed query: ${INSERT}\nparams: hunter2,hunter2,hunter2`],
    ['PostgreSQL', `execute <unnamed>: ${UPDATE}\nDETAIL:  parameters: $1 = 'a', $2 = 'hunter2'`],
    ['PostgreSQL, in any order', `${UPDATE} parameters: $2 = 'hunter2', $1 = 'a'`],
    ['Sequelize', `Executing (default): ${UPDATE}; "a", "hunter2", 7`],
    ['Sequelize in a text', `"Executing (default): ${UPDATE}; \\"a\\", \\"hunter2\\", 7"`],
    ['JSON', `{"sql":"${UPDATE}","parameters":["a","hunter2",7]}`],
    ['JSON in another order', `{"parameters":["a","hunter2",7],"sql":"${UPDATE}"}`],
    ['JSON in a text', `{\\"bindings\\":[\\"a\\",\\"hunter2\\"],\\"sql\\":\\"${INSERT}\\"}`],
    ['what inspects', `{ sql: '${UPDATE}', bindings: [ 'a', 'hunter2', 7 ] }`],
    ['one with quotes inside', `${UPDATE} -- PARAMETERS: ["a\\",","hunter2",7]`],
    ['the second of two statements', `select 1 params: [1]; ${UPDATE} params: ["a","hunter2",7]`],
    ['an object before it', `${UPDATE} -- PARAMETERS: [{"a":[1,2]},"hunter2",7]`],
    ['rows', `${INSERT} -- PARAMETERS: [["a","hunter2"],["b","hunter2"]]`],
  ])('%s', (name, text) => {
    const expected = {
      'Drizzle, a value with a comma': text.replace('hunter2,hunter2,hunter2', '*'),
      rows: text.replace(/\[\[.*\]\]/, '[*,*]'),
    }[name];
    expect(scan(text)).toBe(expected ?? text.replace('hunter2', '*'));
  });
});

it.each([
  'select id, password from users where email = $1 -- PARAMETERS: ["hunter2"]',
  `${UPDATE} -- PARAMETERS: ["a",null,7]`,
  `${UPDATE}; "a", "hunter2", 7`,
  'Bad request params: ["hunter2"]',
  'with parameters: a=1, b=2',
  'update t set tokens = $1 -- PARAMETERS: [512]',
])('%s stays', (text) => {
  expect(scan(text)).toBe(text);
});

it('tells what it costs, and looks at the first lists only', () => {
  let spent = 0;
  const text = 'select token from t where a = ? params: '.repeat(200);
  scanPrintedParameters(
    text,
    () => '*',
    (work) => (spent += work),
  );
  expect(spent).toBeGreaterThan(text.length);
  expect(spent).toBeLessThan(16 * 2 * 4_096 * 130);
});
