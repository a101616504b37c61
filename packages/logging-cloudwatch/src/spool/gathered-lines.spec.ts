import { GatheredLines } from './gathered-lines';

const NOW_MS = 1_700_000_000_000;

it('each line begins with its instant and the digit of its level', () => {
  const gathered = new GatheredLines(1_000);
  gathered.add('first', 'debug', NOW_MS);
  gathered.add('same instant', 'critical', NOW_MS);
  gathered.add('later', 'info', NOW_MS + 1);
  expect(gathered.bytes.toString()).toBe(
    '17000000000000 first\n17000000000004 same instant\n17000000000011 later\n',
  );
});

it('the size of a message is told in UTF-8 bytes', () => {
  const gathered = new GatheredLines(1_000);
  expect(gathered.add('日本語 é 👩‍👩‍👧‍👦', 'info', NOW_MS)).toBe(38);
  expect(gathered.length).toBe(38 + 16);
});

it('a newline between tokens becomes a space, so that a line stays a line', () => {
  const gathered = new GatheredLines(1_000);
  gathered.add('{\n"a":1\n}', 'warning', NOW_MS);
  expect(gathered.bytes.toString()).toBe('17000000000002 { "a":1 }\n');
  gathered.clear();
  gathered.add('a\0b\0', 'warning', NOW_MS);
  expect(gathered.bytes.toString()).toBe('17000000000002 a b \n');
});

it('a line has one newline behind it, whether it came with one or not', () => {
  const gathered = new GatheredLines(1_000);
  const sizes = ['a\n', 'b', 'é\n', 'd\n\n'].map((line) => gathered.add(line, 'info', NOW_MS));
  expect(sizes).toEqual([1, 1, 2, 2]);
  expect(gathered.bytes.toString().replaceAll('17000000000001 ', '')).toBe('a\nb\né\nd \n');
});

it.each([
  [8.64e15, '9999999999999'],
  [0, '0000000000000'],
])('the instant %d is written in 13 digits', (timeMs, digits) => {
  const gathered = new GatheredLines(1_000);
  gathered.add('x', 'info', timeMs);
  expect(gathered.bytes.toString()).toBe(`${digits}1 x\n`);
});

it('a line that is taken out leaves those before it as they were', () => {
  const gathered = new GatheredLines(1_000);
  gathered.add('kept', 'info', NOW_MS);
  gathered.takeOut(gathered.add('refused', 'info', NOW_MS));
  expect(gathered.bytes.toString()).toBe('17000000000001 kept\n');
});

it('there is room for more than usual, and none of it is left behind', () => {
  const gathered = new GatheredLines(100);
  const texts = ['a'.repeat(40), '語'.repeat(200), 'b'];
  for (const text of texts) gathered.add(text, 'info', NOW_MS);
  expect(gathered.bytes.toString().trim().split('\n')).toEqual(
    texts.map((text) => `17000000000001 ${text}`),
  );
  gathered.clear();
  expect(gathered.length).toBe(0);
  gathered.add('c', 'info', NOW_MS);
  expect(gathered.bytes.toString()).toBe('17000000000001 c\n');
});
