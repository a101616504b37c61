import { resolveOptions } from './middleware-options';

it('nothing said means: trust the caller, log every request without its query, none is slow', () => {
  expect(resolveOptions({})).toEqual({
    trustInbound: true,
    ignored: new Set(),
    slowMs: Number.POSITIVE_INFINITY,
    logQuery: false,
  });
});

it.each([-1, Number.NaN])('refuses %d as slowMs', (slowMs) => {
  expect(() => resolveOptions({ slowMs })).toThrow(
    `slowMs is ${slowMs}; it must be a number of milliseconds, 0 or more`,
  );
});

it('refuses an ignored path that could never match', () => {
  expect(() => resolveOptions({ ignore: ['/health', 'ready'] })).toThrow(
    'ignore has the path "ready"; a path begins with /',
  );
});
