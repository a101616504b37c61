import type { SettingRule } from './env-reader';

/** A variable that is `on` or `off`, in any case. */
export const switchRule: SettingRule<boolean> = {
  allowed: 'on, off',
  parse(text) {
    const lower = text.toLowerCase();
    return lower === 'on' || lower === 'off' ? lower === 'on' : undefined;
  },
};
