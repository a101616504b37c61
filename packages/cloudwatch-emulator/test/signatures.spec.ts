import { DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { connect, NEW_YEAR_MS, rejectionOf, type Connected } from './connected-client';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
let connected: Connected | undefined;

afterEach(() => connected?.end());

async function call(
  signed: { readonly accessKeyId: string; readonly secretAccessKey: string; sessionToken?: string },
  region = 'us-east-1',
): Promise<unknown> {
  connected = await connect({ credentials }, { credentials: signed, region });
  return connected.client.send(new DescribeLogGroupsCommand({}));
}

it('accepts what the SDK signs with the right key', async () => {
  await expect(call(credentials)).resolves.toMatchObject({ logGroups: [] });
});

it('accepts a session token, which is part of what is signed', async () => {
  await expect(call({ ...credentials, sessionToken: 'token' })).resolves.toBeDefined();
});

it('refuses another secret', async () => {
  expect(await rejectionOf(call({ ...credentials, secretAccessKey: 'other' }))).toMatchObject({
    name: 'InvalidSignatureException',
    message: expect.stringContaining('does not match') as string,
  });
});

it('refuses another key', async () => {
  expect(await rejectionOf(call({ ...credentials, accessKeyId: 'OTHER' }))).toMatchObject({
    name: 'UnrecognizedClientException',
  });
});

it('refuses another Region', async () => {
  expect(await rejectionOf(call(credentials, 'eu-west-1'))).toMatchObject({
    name: 'InvalidSignatureException',
    message: "Credential should be scoped to a valid region: 'us-east-1', not 'eu-west-1'.",
  });
});

it('refuses a clock that is off, and the SDK learns the difference from the answer', async () => {
  connected = await connect({ credentials, now: () => NEW_YEAR_MS }, { credentials });
  const describe = (): Promise<unknown> | undefined =>
    connected?.client.send(new DescribeLogGroupsCommand({}));
  expect(await rejectionOf(Promise.resolve(describe()))).toMatchObject({
    name: 'InvalidSignatureException',
    message: expect.stringMatching(/^Signature (expired|not yet current): /) as string,
  });
  await expect(describe()).resolves.toMatchObject({ logGroups: [] });
});

it.each([
  ['', 'MissingAuthenticationTokenException'],
  ['Basic abc', 'IncompleteSignatureException'],
  [
    `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
    'InvalidSignatureException',
  ],
])('refuses the authorization %p', async (authorization, code) => {
  connected = await connect({ credentials });
  const response = await fetch(connected.emulator.endpoint, {
    method: 'POST',
    headers: { 'x-amz-target': 'Logs_20140328.DescribeLogGroups', authorization },
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ __type: code });
});
