import type { EngineBoot } from '../messages/engine-messages';
import { senderOptions } from './sender-options';

const BOOT = {
  target: { region: 'eu-west-1', logGroup: '/g', logStream: 's' },
  connectTimeoutMs: 3_000,
  requestTimeoutMs: 10_000,
} as EngineBoot;
const OPTIONS = {
  ...{ region: 'eu-west-1', logGroup: '/g', connectTimeoutMs: 3_000, requestTimeoutMs: 10_000 },
};
const CREDENTIALS = { accessKeyId: 'id', secretAccessKey: 'secret' };

it('what was not given is left out, so that the SDK finds it', () => {
  expect(senderOptions(BOOT)).toStrictEqual(OPTIONS);
});

it('endpoint and credentials are passed on', () => {
  const target = { ...BOOT.target, endpoint: 'http://127.0.0.1:1' };
  expect(senderOptions({ ...BOOT, target, credentials: CREDENTIALS })).toStrictEqual({
    ...OPTIONS,
    endpoint: 'http://127.0.0.1:1',
    credentials: CREDENTIALS,
  });
});

it('a provider is asked instead of credentials that were cloned', () => {
  const provider = () => Promise.resolve(CREDENTIALS);
  const { credentials } = senderOptions({ ...BOOT, credentials: CREDENTIALS }, provider);
  expect(credentials).toBe(provider);
});
