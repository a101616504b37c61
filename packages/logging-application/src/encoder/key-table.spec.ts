import { DEFAULT_LIMITS } from '@dashtam/logging-domain';
import { TextScanner } from '../redaction/scan/text-scanner';
import { KeyTable } from './key-table';
import { ValueWriter } from './value-writer';

const table = () => new KeyTable(new TextScanner());

describe('KeyTable', () => {
  it('remembers a key, so that it is analysed once', () => {
    const keys = table();
    expect(keys.get('user_id')).toBe(keys.get('user_id'));
    expect(keys.get('user_id')).not.toBe(keys.get('userId'));
    expect(keys.find('user_id', keys.root)).toBe(keys.get('user_id'));
  });

  it('remembers 512 keys and no more', () => {
    const keys = table();
    const names = Array.from({ length: 600 }, (_, at) => `k${at}`);
    names.forEach((name) => keys.get(name));
    expect(names.filter((name) => keys.get(name) === keys.get(name))).toEqual(names.slice(0, 512));
  });

  it('does not remember keys of more than 128 characters', () => {
    const keys = table();
    const [long, longer] = ['k'.repeat(128), 'k'.repeat(129)];
    expect(keys.get(long)).toBe(keys.get(long));
    expect(keys.get(longer)).not.toBe(keys.get(longer));
  });

  it('predicts the key that followed last time, and is right when another follows', () => {
    const keys = table();
    const first = keys.find('a', keys.root);
    const second = keys.find('b', first);
    expect(keys.root.next).toBe(first);
    expect(first.next).toBe(second);
    expect(keys.find('c', first).name).toBe('c');
    expect(keys.find('b', first).name).toBe('b');
  });

  it('predicts the first key of an object by the key that the object stands under', () => {
    const scanner = new TextScanner();
    const keys = new KeyTable(scanner);
    const writer = new ValueWriter(keys, scanner, DEFAULT_LIMITS, undefined);
    writer.start(1e6);
    writer.container({
      user: { id: 1, roles: [{ name: 'a' }, { name: 'b' }] },
      order: { total: 2 },
    });
    const first = (key: string) => keys.get(key).inside.next?.name;
    expect(['user', 'roles', 'order'].map(first)).toEqual(['id', 'name', 'total']);
  });

  it('gives equal keys a common bit, remembered or not, and one bit to each that is', () => {
    const keys = table();
    const names = Array.from({ length: 520 }, (_, at) => `k${at}`);
    const bits = names.map((name) => keys.get(name).bit);
    expect(names.filter((name, at) => ((bits[at] as number) & keys.get(name).bit) === 0)).toEqual(
      [],
    );
    const ones = (bit: number) => (bit >>> 0).toString(2).replace(/0/g, '').length;
    expect(new Set(bits.slice(0, 512).map(ones))).toEqual(new Set([1]));
    expect(new Set(bits.slice(0, 31)).size).toBe(31);
  });

  it('shows a key that is or holds a secret without it', () => {
    const secret = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
    const { fragment, name } = table().get(`x ${secret}`);
    expect(fragment).toMatch(/^,"x \[REDACTED\]#\d+":$/);
    expect(name).toContain(secret);
  });

  it('shows 128 characters of a key', () => {
    expect(table().get('k'.repeat(128)).fragment).toBe(`,"${'k'.repeat(128)}":`);
    expect(table().get('k'.repeat(130)).fragment).toMatch(
      /^,"k{128}\.\.\.\[truncated 2 chars\]#\d+":$/,
    );
  });

  it('keeps keys apart that look alike', () => {
    const keys = table();
    const fragments = ['1', '2', '3'].map((end) => keys.get('k'.repeat(200) + end).fragment);
    expect(new Set(fragments).size).toBe(3);
  });

  it('judges a key that is cut by its beginning, so that its length costs no time', () => {
    expect(table().get(`${'k'.repeat(100)}_password`).verdict).toBe('secret');
    expect(table().get('k'.repeat(100)).verdict).toBe('keep');
  });
});
