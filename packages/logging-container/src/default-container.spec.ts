import process from 'node:process';
import { createContainer } from './create-container';
import * as original from './default-container';
import { clearContainerCache, getContainer, getLogger } from './default-container';

beforeEach(() => {
  process.env.ENVIRONMENT = 'ci';
  process.env.LOG_LEVEL = 'off';
});
afterEach(async () => {
  await clearContainerCache();
  delete process.env.ENVIRONMENT;
  delete process.env.LOG_LEVEL;
});

it('getLogger is always the same logger, that of the same container', () => {
  expect(getLogger()).toBe(getLogger());
  expect(getLogger()).toBe(getContainer().logger);
});

it('the variables are read when it is first asked for, not before and not again', async () => {
  process.env.LOG_LEVEL = 'error';
  expect(getContainer().settings.logLevel).toBe('error');
  process.env.LOG_LEVEL = 'debug';
  expect(getContainer().settings.logLevel).toBe('error');
  await clearContainerCache();
  expect(getContainer().settings.logLevel).toBe('debug');
});

it('bad settings are told to each who asks, and can be mended', () => {
  process.env.LOG_LEVEL = 'loud';
  expect(() => getLogger()).toThrow('LOG_LEVEL is "loud"');
  expect(() => getLogger()).toThrow('LOG_LEVEL is "loud"');
  process.env.LOG_LEVEL = 'off';
  expect(() => getLogger()).not.toThrow();
});

it('whoever asks while the old container closes gets a new one', async () => {
  const old = getContainer();
  const closing = clearContainerCache();
  const fresh = getContainer();
  expect(fresh).not.toBe(old);
  await closing;
  expect(getContainer()).toBe(fresh);
});

it('a container that its user closes is forgotten, and the next one stays', async () => {
  const old = getContainer();
  await old.close();
  const fresh = getContainer();
  expect(fresh).not.toBe(old);
  await old.close();
  expect(getContainer()).toBe(fresh);
});

it('clearing waits for the close', async () => {
  const container = getContainer();
  let isClosed = false;
  const spy = jest.spyOn(container, 'close').mockImplementation(() =>
    new Promise((resolve) => setImmediate(resolve)).then(() => {
      isClosed = true;
    }),
  );
  await clearContainerCache(5);
  expect(isClosed).toBe(true);
  expect(spy).toHaveBeenCalledWith(5);
  spy.mockRestore();
  await container.close();
});

it('clearing with nothing made is harmless', async () => {
  await expect(clearContainerCache()).resolves.toBeUndefined();
});

it('two copies of the package share it', () => {
  let copy: typeof original | undefined;
  jest.isolateModules(() => {
    copy = jest.requireActual<typeof original>('./default-container');
  });
  expect(copy).not.toBe(original);
  expect(copy?.getContainer()).toBe(getContainer());
});

it('listens for the end of the process until it is closed', async () => {
  const before = process.listenerCount('beforeExit');
  getLogger();
  const other = createContainer({ env: process.env });
  const optedOut = createContainer({ env: process.env, shutdownHooks: false });
  expect(process.listenerCount('beforeExit')).toBe(before + 1);
  await Promise.all([clearContainerCache(), other.close(), optedOut.close()]);
  expect(process.listenerCount('beforeExit')).toBe(before);
});
