import { reviveError } from './revive-error';

it('is an error of that class, text, stack and own fields again', () => {
  const error = reviveError({
    type: 'TypeError',
    message: 'no',
    stack: 'TypeError: no\n at x',
    code: 'E1',
  });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ message: 'no', stack: 'TypeError: no\n at x', code: 'E1' });
  expect((error as Error).constructor.name).toBe('TypeError');
});

it('has no stack where the serializer left it out', () => {
  expect((reviveError({ message: 'no' }) as Error).stack).toBeUndefined();
});

it.each(['text', 1, null, undefined, { code: 1 }])('%p is no error and stays', (written) => {
  expect(reviveError(written)).toBe(written);
});
