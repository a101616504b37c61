import { currentIdentity, isDead, isSameService, parseOwner } from './owner';

const self = { bootId: 'b', pidNamespace: 'n', pid: 10, startTime: '100' };
const other = { ...self, pid: 20, startTime: '200' };

describe('an owner is dead', () => {
  it.each([
    ['when its process id is free', other, 0, undefined, true],
    ['when its process id was given to another process', other, 0, '201', true],
    ['never while it runs, however old its lease', other, 1e9, '200', false],
    ['when it let go', { pid: 0 }, 0, undefined, true],
    [
      'after a restart of the machine, by its lease',
      { ...other, bootId: 'c' },
      60_001,
      '200',
      true,
    ],
    [
      'in another container, by its lease alone',
      { ...other, pidNamespace: 'm' },
      0,
      undefined,
      false,
    ],
    ['where the system tells nothing, by its lease', { pid: 20 }, 59_999, undefined, false],
  ])('%s', (_name, owner, leaseAgeMs, startTime, expected) => {
    const age = (): number => leaseAgeMs;
    expect(isDead(owner, self, age, () => startTime)).toBe(expected);
  });

  it('never where the system refuses to tell, with too many open files for example', () => {
    const refuse = (): never => {
      throw new Error('EMFILE');
    };
    expect(isDead(other, self, () => Infinity, refuse)).toBe(false);
  });

  it('never this very process', () => {
    expect(isDead(currentIdentity(), currentIdentity(), () => Infinity)).toBe(
      currentIdentity().bootId === undefined,
    );
  });
});

it('spools lead to the same service by Region, endpoint and group', () => {
  const target = { region: 'r', endpoint: 'e', logGroup: 'g', instanceId: 'i' };
  expect(isSameService(target, { ...target, instanceId: 'j' })).toBe(true);
  for (const change of [{ region: 's' }, { endpoint: undefined }, { logGroup: 'h' }]) {
    expect(isSameService(target, { ...target, ...change })).toBe(false);
  }
});

it('an owner is read back, and anything else is none', () => {
  const owner = { identity: self, target: { region: 'r', logGroup: 'g', logStream: 's' } };
  expect(parseOwner(JSON.stringify(owner))).toEqual(owner);
  const both = { ...owner, target: { ...owner.target, instanceId: 'i' } };
  for (const text of ['', 'null', '{}', '{"identity":{"pid":1}}', JSON.stringify(both)]) {
    expect(parseOwner(text)).toBeUndefined();
  }
});
