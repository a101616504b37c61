import { startCloudWatchEmulator, type CloudWatchEmulator } from '@dashtam/cloudwatch-emulator';
import { CREDENTIALS } from '../../test/support/cloud';
import { createSender, type SenderOptions } from './send';

const NOW_MS = Date.now();

let service: CloudWatchEmulator;
beforeAll(async () => {
  service = await startCloudWatchEmulator({ credentials: CREDENTIALS });
});
afterAll(() => service.close());
afterEach(() => service.heal());

const senderOf = (options: Partial<SenderOptions> = {}) =>
  createSender({
    ...{ logGroup: '/g', region: 'us-east-1', endpoint: service.endpoint },
    ...{ credentials: CREDENTIALS, connectTimeoutMs: 3_000, requestTimeoutMs: 10_000 },
    ...options,
  });

const event = (message: string, timestamp = NOW_MS) => ({ message, timestamp });

it('a call is one attempt: what the service says comes back as it is', async () => {
  const sender = senderOf();
  const before = service.calls().length;
  await expect(sender.put('s', [event('a')])).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    $metadata: { httpStatusCode: 400 },
  });
  expect(service.calls()).toHaveLength(before + 1);
  sender.close();
});

it('group, retention and stream are made, and lines arrive as they are', async () => {
  const sender = senderOf();
  await sender.createGroup();
  await sender.setRetention(14);
  await sender.createStream('s');
  const text = '{"message":"é \\"quoted\\" \u{1f600}"}';
  const tooOld = event('too old', NOW_MS - 15 * 86_400_000);
  const nothing = { tooNewStart: undefined, tooOldEnd: undefined, expiredEnd: undefined };
  expect(await sender.put('s', [event(text)])).toEqual(nothing);
  expect(await sender.put('s', [tooOld, event('b')])).toMatchObject({ tooNewStart: undefined });
  expect(service.events({ logStreamName: 's' }).map(({ message }) => message)).toEqual([text, 'b']);
  expect(service.calls().some(({ body }) => body?.['retentionInDays'] === 14)).toBe(true);
  sender.close();
});

it('a renewed client asks its provider for credentials again', async () => {
  let asked = 0;
  const sender = senderOf({
    credentials: () => {
      asked += 1;
      return Promise.resolve(CREDENTIALS);
    },
  });
  await sender.put('s', [event('c')]);
  await sender.put('s', [event('d')]);
  expect(asked).toBe(1);
  sender.renew();
  await sender.put('s', [event('e')]);
  expect(asked).toBe(2);
  sender.close();
});

it('the clock of the service is learnt from its answers, and ours is trusted before', () => {
  const sender = senderOf();
  expect(sender.clockOffsetMs()).toBe(0);
  sender.close();
});

it('a call that never ends is given up when its time is up', async () => {
  service.fail({ kind: 'hang' });
  const sender = senderOf({ requestTimeoutMs: 50 });
  await expect(sender.put('s', [event('f')])).rejects.toMatchObject({
    name: 'TimeoutError',
    message: 'no complete answer within 50 ms',
  });
  sender.close();
});

it('so is a source of credentials that never answers', async () => {
  const sender = senderOf({
    requestTimeoutMs: 50,
    credentials: () => new Promise(() => undefined),
  });
  await expect(sender.put('s', [event('g')])).rejects.toThrow('no complete answer within 50 ms');
  sender.close();
});

it('without credentials and endpoint the SDK looks for them itself', async () => {
  const { env } = process;
  process.env = {
    ...env,
    AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: service.endpoint,
    AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
  };
  try {
    const sender = createSender({
      ...{ logGroup: '/g', region: 'us-east-1' },
      ...{ connectTimeoutMs: 3_000, requestTimeoutMs: 10_000 },
    });
    await sender.put('s', [event('from the environment')]);
    expect(service.events().at(-1)?.message).toBe('from the environment');
    sender.close();
  } finally {
    process.env = env;
  }
});

it('after the close no call is made', async () => {
  const sender = senderOf();
  sender.close();
  await expect(sender.put('s', [event('h')])).rejects.toThrow('the sender is closed');
});
