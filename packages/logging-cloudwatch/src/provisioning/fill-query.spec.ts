import { fillQuery } from './fill-query';
import { SAVED_QUERIES } from './saved-queries';

const query = (name: string) => {
  const found = SAVED_QUERIES.find((saved) => saved.name === name);
  if (!found) throw new Error(name);
  return found;
};

it('every parameter stands in its query, inside quotes, and no other does', () => {
  for (const { queryString, parameters } of SAVED_QUERIES) {
    const inText = [...queryString.matchAll(/"\{\{(\w+)\}\}"/g)].map(([, name]) => name);
    expect(inText).toEqual(parameters.map(({ name }) => name));
  }
});

it('fills in what the query needs, as it stands', () => {
  expect(fillQuery(query('trace'), { trace_id: '$&abc-123' })).toContain(
    'trace_id = "$&abc-123"\n',
  );
  expect(fillQuery(query('errors-by-type'), {})).toBe(query('errors-by-type').queryString);
});

it.each([
  [{}, 'user_id: a value is needed'],
  [{ user_id: 'x" or 1=1' }, 'user_id: seen "x\\" or 1=1", allowed is text without'],
  [{ user_id: 'x', trace_id: 'y' }, 'trace_id: seen, allowed are user_id'],
])('%j is refused', (values, reason) => {
  expect(() => fillQuery(query('errors-of-user'), values)).toThrow(reason);
});
