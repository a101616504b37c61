import { waitFor } from './deadline';

describe('waiting for something', () => {
  it('gives what was found, as soon as it is there', async () => {
    const answers = [undefined, undefined, 'found'];
    await expect(waitFor('it', () => answers.shift(), 10_000)).resolves.toBe('found');
  });

  it('gives up at the deadline and says what it waited for', async () => {
    await expect(waitFor('the end', () => undefined, 1)).rejects.toThrow(
      'the end did not happen within 1 ms',
    );
  });
});
