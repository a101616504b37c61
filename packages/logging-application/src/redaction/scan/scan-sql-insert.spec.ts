import { scanSqlInsert } from './scan-sql-insert';

const scan = (text: string) => scanSqlInsert(text, () => '*');

it.each([
  ["INSERT INTO u (id, password) VALUES (1, 'a')", "INSERT INTO u (id, password) VALUES (1, '*')"],
  ["insert into u(password)values('a')", "insert into u(password)values('*')"],
  [
    "(id,password)\n  VALUES\n  (1,'a'),\n  (2,'b')\n;",
    "(id,password)\n  VALUES\n  (1,'*'),\n  (2,'*')\n;",
  ],
  [
    "(`password`, \"token\", id) VALUES ('a', 'b', 1)",
    "(`password`, \"token\", id) VALUES ('*', '*', 1)",
  ],
  ["(password, id) VALUES ('a, (b)', 1) ok", "(password, id) VALUES ('*', 1) ok"],
  ["(password, id) VALUES ('it''s', 1)", "(password, id) VALUES ('*', 1)"],
  ["(password, id) VALUES ('it\\'s', 1)", "(password, id) VALUES ('*', 1)"],
  ['(password, id) VALUES (MD5(abc), 1)', "(password, id) VALUES ('*', 1)"],
  ['(password, id) VALUES (crypt(abc)::text, 1)', "(password, id) VALUES ('*', 1)"],
  ["(password) VALUES ('a') , ('b')", "(password) VALUES ('*') , ('*')"],
  ["(password) VALUES ('a')('b')", "(password) VALUES ('*')('*')"],
  ["(password) VALUES ('a', 1), ('b', 2)", "(password) VALUES ('*', 1), ('*', 2)"],
  ["(password) VALUES ('(token) values (x)')", "(password) VALUES ('*')"],
  ['(password, id) VALUES ( , 1)', '(password, id) VALUES ( , 1)'],
  ["(password, id) VALUES (N'a', 1)", "(password, id) VALUES ('*', 1)"],
  ['(password, id) VALUES (abc, 1)', "(password, id) VALUES ('*', 1)"],
  ['(password, id) VALUES (x, 1)', "(password, id) VALUES ('*', 1)"],
  ["(id, password) VALUES (1, 'cut of", "(id, password) VALUES (1, '*'"],
  ["(id) VALUES (1); (password) VALUES ('a')", "(id) VALUES (1); (password) VALUES ('*')"],
  [
    "(password) VALUES ('a') ON (password) VALUES ('b')",
    "(password) VALUES ('*') ON (password) VALUES ('*')",
  ],
  ['(token_count) VALUES (5)', '(token_count) VALUES (5)'],
  ['(password, id) VALUES (, 1)', '(password, id) VALUES (, 1)'],
  ["(password) VALUES 'a'", "(password) VALUES 'a'"],
  ["(password, id) VALUES ('a')", "(password, id) VALUES ('*')"],
])('the values of secret columns in %j', (text, expected) => {
  expect(scan(text)).toBe(expected);
});
