import { readAheadBytes, segmentBytes, segmentName, segmentStarts } from './segment';

const MIB = 1024 * 1024;

it('a segment is named after the place where it starts', () => {
  expect(segmentName(0)).toBe('0000000000000000.spool');
  expect(segmentName(4_194_304)).toBe('0000000004194304.spool');
});

it('names lead back to the places, in ascending order, and other files to none', () => {
  const names = ['owner.json', segmentName(900), 'cursor', segmentName(0), '12.spool', 'x.spool'];
  expect(segmentStarts(names)).toEqual([0, 900]);
});

it.each([
  [256 * MIB, 4 * MIB],
  [16 * MIB, MIB],
  [64 * 1024, 8 * 1024],
])('a spool of %d bytes has segments of %d', (capacityBytes, expected) => {
  expect(segmentBytes(capacityBytes)).toBe(expected);
});

it.each([
  [256 * MIB, 1.25 * MIB],
  [MIB, MIB / 4],
])('of a spool of %d bytes %d are read ahead', (capacityBytes, expected) => {
  expect(readAheadBytes(capacityBytes)).toBe(expected);
});
