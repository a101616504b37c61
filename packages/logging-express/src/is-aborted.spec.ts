import { isAborted } from './is-aborted';

it.each(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'])(
  '%s is a lost connection',
  (code) => {
    expect(isAborted(Object.assign(new Error('lost'), { code }))).toBe(true);
  },
);

const unreadable = {
  get code(): string {
    throw new Error('unreadable');
  },
};

it.each([
  ['another error', Object.assign(new Error('missing'), { code: 'ENOENT' })],
  ['an error without a code', new Error('broken')],
  ['undefined', undefined],
  ['null', null],
  ['a text', 'ECONNRESET'],
  ['a getter that throws', unreadable],
])('%s is none', (_, thrown) => {
  expect(isAborted(thrown)).toBe(false);
});
