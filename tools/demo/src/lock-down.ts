import { AssociateKmsKeyCommand, CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import type { CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { LOG_GROUP } from './run-on-cloudwatch';

const KEY = 'arn:aws:kms:us-east-1:123456789012:key/demo';
/** What a role that may put lines and create streams may not do. */
const DENIED = ['CreateLogGroup', 'DeleteLogStream'];

/** What whoever provisions the account does: a key for the group, and no more rights than needed. */
export async function lockDown(emulator: CloudWatchEmulator): Promise<void> {
  const client = new CloudWatchLogsClient({
    endpoint: emulator.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'demo', secretAccessKey: 'demo' },
  });
  await client.send(new AssociateKmsKeyCommand({ logGroupName: LOG_GROUP, kmsKeyId: KEY }));
  client.destroy();
  for (const action of DENIED) {
    emulator.fail({ kind: 'access-denied', action, times: 'until-cleared' });
  }
}
