import type { SettingRule } from './env-reader';

/** Where the process runs; decides where its lines go unless `LOG_SINK` says otherwise. */
export type Environment = 'development' | 'testing' | 'ci' | 'staging' | 'production';

const NAMES: ReadonlyMap<string, Environment> = new Map([
  ['development', 'development'],
  ['testing', 'testing'],
  ['ci', 'ci'],
  ['staging', 'staging'],
  ['production', 'production'],
  ['dev', 'development'],
  ['local', 'development'],
  ['test', 'testing'],
  ['prod', 'production'],
]);

/** `ENVIRONMENT`: a name or one of its aliases, in any case. */
export const environmentRule: SettingRule<Environment> = {
  allowed: 'development, testing, ci, staging, production (or dev, local, test, prod)',
  parse: (text) => NAMES.get(text.toLowerCase()),
};

/**
 * What `NODE_ENV` means when `ENVIRONMENT` is unset: test -> testing, production -> production,
 * anything else -> development. It belongs to other programs too, so no value is an error.
 */
export function environmentFromNodeEnv(nodeEnv: string | undefined): Environment {
  if (nodeEnv === 'production') return 'production';
  return nodeEnv === 'test' ? 'testing' : 'development';
}
