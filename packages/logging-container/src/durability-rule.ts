import type { Durability } from '@dashtam/logging-cloudwatch';
import type { SettingRule } from './env-reader';

const NAMES: ReadonlySet<string> = new Set<Durability>(['turn', 'record', 'memory']);

/** `LOG_DURABILITY`, in any case. */
export const durabilityRule: SettingRule<Durability> = {
  allowed: 'turn, record, memory',
  parse(text) {
    const name = text.toLowerCase();
    return NAMES.has(name) ? (name as Durability) : undefined;
  },
};
