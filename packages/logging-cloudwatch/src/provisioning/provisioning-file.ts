import { join } from 'node:path';

/** What this package brings along for whoever sets up an account: a template, and policies for roles. */
export const PROVISIONING_FILES = {
  cloudformation: 'cloudformation.json',
  'put-only': 'iam/put-only.json',
  'daily-streams': 'iam/daily-streams.json',
  managed: 'iam/managed.json',
} as const;

/** One of `PROVISIONING_FILES`, by its name. */
export type ProvisioningFileName = keyof typeof PROVISIONING_FILES;

/** Where that file is, as an absolute path. Its content is JSON. */
export function provisioningFile(name: ProvisioningFileName): string {
  return join(__dirname, '../../provisioning', PROVISIONING_FILES[name]);
}
