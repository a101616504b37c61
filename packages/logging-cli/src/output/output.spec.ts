import { Writable } from 'node:stream';
import { Output, OutputClosed } from './output';
import { renderTable } from './render-table';

const faulty = (code: string): Writable =>
  new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
  });

describe('Output', () => {
  it('waits for a reader that is behind', async () => {
    const waiting: (() => void)[] = [];
    const stream = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => void waiting.push(done),
    });
    let isWritten = false;
    const written = new Output(stream).write('a line\n').then(() => (isWritten = true));
    await new Promise(setImmediate);
    expect(isWritten).toBe(false);
    waiting.shift()?.();
    await written;
  });

  it('says that nobody reads any more', async () => {
    const output = new Output(faulty('EPIPE'));
    await output.write('a line\n').catch(() => undefined);
    await expect(output.flushed()).rejects.toBeInstanceOf(OutputClosed);
    await expect(output.write('another')).rejects.toBeInstanceOf(OutputClosed);
  });

  it('tells any other fault as it is', async () => {
    const output = new Output(faulty('ENOSPC'));
    await output.write('a line\n').catch(() => undefined);
    await expect(output.flushed()).rejects.toThrow('ENOSPC');
  });
});

describe('renderTable', () => {
  it('lets no value move the cursor or reorder what stands around it', () => {
    const rows = [
      ['a\u001b[2J', 1],
      ['b\u202ec\n', 20],
    ] as const;
    expect(renderTable([{ title: 'name' }, { title: 'count', align: 'right' }], rows)).toBe(
      ['name        count', 'a\\u001b[2J      1', 'b\\u202ec\\n     20', ''].join('\n'),
    );
  });
});
