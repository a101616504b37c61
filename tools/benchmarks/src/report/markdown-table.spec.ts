import { markdownTable } from './markdown-table';

describe('markdownTable', () => {
  it('pads its cells, numbers to the right', () => {
    const table = markdownTable(
      [{ title: 'logger' }, { title: 'ratio', align: 'right' }],
      [
        ['a long name', '0.5'],
        ['b', '12.25'],
      ],
    );
    expect(table).toBe(
      [
        '| logger      | ratio |',
        '| ----------- | ----: |',
        '| a long name |   0.5 |',
        '| b           | 12.25 |',
      ].join('\n'),
    );
  });

  it('leaves cells empty that a row does not have', () => {
    expect(markdownTable([{ title: 'a' }, { title: 'b' }], [['x']])).toContain('| x   |     |');
  });
});
