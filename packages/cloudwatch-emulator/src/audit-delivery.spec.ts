import { auditDelivery } from './audit-delivery';

const clean = { missing: [], duplicates: [], outOfOrder: [], unexpected: [] };

it('finds nothing where everything arrived once and in order', () => {
  expect(auditDelivery(['a', 'b', 'c'], ['a', 'b', 'c'])).toEqual(clean);
});

it('finds a dropped tail and a hole', () => {
  expect(auditDelivery(['a', 'b', 'c', 'd'], ['a', 'c'])).toEqual({
    ...clean,
    missing: ['b', 'd'],
  });
});

it('finds each doubled id once, and does not call a repetition out of order', () => {
  const arrived = ['a', 'b', 'a', 'b', 'b', 'c'];
  expect(auditDelivery(['a', 'b', 'c'], arrived)).toEqual({ ...clean, duplicates: ['a', 'b'] });
});

it('finds what came after something that was sent later', () => {
  expect(auditDelivery(['a', 'b', 'c'], ['b', 'a', 'c'])).toEqual({ ...clean, outOfOrder: ['a'] });
});

it('finds what nobody sent', () => {
  expect(auditDelivery(['a'], ['a', 'z'])).toEqual({ ...clean, unexpected: ['z'] });
});
