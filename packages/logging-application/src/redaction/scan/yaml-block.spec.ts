import { scanLabels } from './scan-labels';

const clean = (text: string): string => scanLabels(text, () => '*');

describe('a value of YAML over several lines', () => {
  it.each([
    ['passwords:\n  - a1x\n  - b2 y\nport: 1', 'passwords:\n  - *\nport: 1'],
    ['tokens:\n- a1x\n- b2\nport: 1', 'tokens:\n- *\nport: 1'],
    ['tls:\n  secret: |\n    a1\n    b2\n  port: 1', 'tls:\n  secret: |\n    *\n  port: 1'],
    ['secret: >-\r\n  a1\r\n  b2\r\nport: 1', 'secret: >-\r\n  *\r\nport: 1'],
    ['Error: password:\n  value: a1\nport: 1', 'Error: password:\n  *\nport: 1'],
    ['password:\n  a1x\n  b: 1', 'password:\n  *\n  b: 1'],
    ['password:\n  a1x # note\nport: 1', 'password:\n  * # note\nport: 1'],
    ['secret: |\n  a1\n    b2\nport: 1', 'secret: |\n  *\nport: 1'],
    ['passwords:\n  - "a1x"\n  - "b2 y"\nport: 1', 'passwords:\n  - *\nport: 1'],
    ["passwords:\n  - 'a1x'\n  - b2\n  - c3", 'passwords:\n  - *'],
    ['passwords:\n  - "a1x" # one\nport: 1', 'passwords:\n  - "*" # one\nport: 1'],
    ['password:\n  "a1:" # one', 'password:\n  "*" # one'],
    ['secret: |\n  "a1"\n  b2\nport: 1', 'secret: |\n  *\nport: 1'],
  ])('%j goes as far as it goes', (text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it('of which nothing looks like one stays', () => {
    const text = 'Invalid tokens:\n- too short\n- no digits';
    expect(clean(text)).toBe(text);
  });
});
