import { classify } from '../../text/char-class';
import { TextScanner } from './text-scanner';

const scan = (text: string) =>
  new TextScanner().scan(text, classify(text)).replaceAll('[REDACTED]', '*');

describe('a cell under the title of a secret goes, in tables and in SQL', () => {
  it.each([
    ['User list: name,password\nbob,x1', 'User list: name,password\nbob,*'],
    ['User list:  name,password\nbob,x1', 'User list:  name,password\nbob,*'],
    ['password,token\na1,b2', 'password,token\n*,*'],
    ['FIRST NAME  PASSWORD\nbob  x1', 'FIRST NAME  PASSWORD\nbob  *'],
    ['COPY u (token,name) FROM stdin;\nx1\tbob', 'COPY u (token,name) FROM stdin;\n*\tbob'],
    ["name,password\nbob,'a'b", 'name,password\nbob,*'],
    ["name,password\nbob,a'b'", 'name,password\nbob,*'],
    ['name,pass/word #1\nbob,x1', 'name,pass/word #1\nbob,*'],
    ['"name","password"\nbob,"x1"', '"name","password"\nbob,"*"'],
    ['NAME   PASSWORD\nbob    x1', 'NAME   PASSWORD\nbob    *'],
    ['ERROR: NAME   PASSWORD\nbob    x1', 'ERROR: NAME   PASSWORD\nbob    *'],
    ['NAME  PASSWORD  CITY  \nbob   x1  Oslo', 'NAME  PASSWORD  CITY  \nbob   *  Oslo'],
    [
      'COPY u (name , password , city) FROM stdin;\nbob\tx1\tOslo',
      'COPY u (name , password , city) FROM stdin;\nbob\t*\tOslo',
    ],
    ['COPY u (name,password) FROM stdin;\nbob\tx1', 'COPY u (name,password) FROM stdin;\nbob\t*'],
    [
      'db: COPY u (name,password) FROM stdin\nbob\tx1',
      'db: COPY u (name,password) FROM stdin\nbob\t*',
    ],
    ['name,password  \nbob,x1', 'name,password  \nbob,*'],
    ['name | password\n---\nbob | x1', 'name | password\n---\nbob | *'],
    ['name,password\nbob,12a', 'name,password\nbob,*'],
    ['name,password\nbob,1234567', 'name,password\nbob,*'],
    ["name,password\nbob,'x1'", "name,password\nbob,'*'"],
    ["name,password\nbob,'x1", 'name,password\nbob,*'],
    ["name,password\nbob,x1'", 'name,password\nbob,*'],
    ['name,password\nbob,x', 'name,password\nbob,*'],
    ["name,password\nbob,a'b", 'name,password\nbob,*'],
    ['name,password\nbob, x1', 'name,password\nbob, *'],
    [
      'name,password\nbob,x1\n\n\nname,token\namy,y2',
      'name,password\nbob,*\n\n\nname,token\namy,*',
    ],
    ['name,password\nbob,x1\nname,token\namy,y2', 'name,password\nbob,*\nname,*\namy,*'],
    ['name;password\nbob;"a;b"', 'name;password\nbob;"*"'],
    ['password\tname\nx1\tbob', 'password\tname\n*\tbob'],
    [
      "INSERT INTO u (name, password) VALUES ('bob', '')",
      "INSERT INTO u (name, password) VALUES ('bob', '*')",
    ],
    [
      "INSERT INTO u (password, name) VALUES ('x1', 'bob')",
      "INSERT INTO u (password, name) VALUES ('*', 'bob')",
    ],
    [
      "INSERT INTO u (name, password)  VALUES  ('bob', 'it''s')  ,  ('amy', 'y2') ok",
      "INSERT INTO u (name, password)  VALUES  ('bob', '*')  ,  ('amy', '*') ok",
    ],
    [
      "INSERT INTO u (name, password) VALUES ('bob', encode('x1', 'hex'))",
      "INSERT INTO u (name, password) VALUES ('bob', '*')",
    ],
    [
      "(name, password)=('bob', 'x1') already exists",
      "(name, password)=('bob', '*') already exists",
    ],
    [
      "(name) VALUES ('bob') (password) VALUES ('x1')",
      "(name) VALUES ('bob') (password) VALUES ('*')",
    ],
    ["(password)VALUES('x1') RETURNING (id)", "(password)VALUES('*') RETURNING (id)"],
    ["INSERT INTO u (password) VALUES ('x1'), then", "INSERT INTO u (password) VALUES ('*'), then"],
    ["INSERT INTO u (password) VALUES ('x1'", "INSERT INTO u (password) VALUES ('*'"],
    ['Key (password)=(x1) already exists', "Key (password)=('*') already exists"],
  ])('%j', (text, expected) => {
    expect(scan(text)).toBe(expected);
  });
});

describe('what is no such table, or tells nothing, stays', () => {
  it.each([
    'name,password (new)\nbob,x1y',
    'NAME PASSWORD\nbob x1',
    'NAME  PASSWORD of\nbob  x1  y',
    'NAME  PASSWORD  of\nbob  x1  y',
    'see NAME  PASSWORD\nbob  x1',
    'NAME  password\nbob  x1',
    'name, password\nbob, x1',
    'xCOPY u (name,password) FROM stdin\nbob\tx1',
    'name | password\n--\nbob | x1',
    'name | password\nbob | x1',
    'name,password\nbob,123',
    "name,password\nbob,''",
    'name,password\nbob',
    'name,password\n\nbob,x1',
    'name,"pass,word"\nbob,x1',
    'INSERT INTO u (password) VALUES (1)',
  ])('%j', (text) => {
    expect(scan(text)).toBe(text);
  });
});
