import express from 'express';
import { listen } from './listen';

describe('an HTTP listener', () => {
  it('takes any free port for 0 and answers there', async () => {
    const app = express().get('/', (_request, response) => void response.send('here'));
    const listener = await listen(app, 0);
    const response = await fetch(`http://localhost:${listener.port}`);
    await expect(response.text()).resolves.toBe('here');
    await listener.close(1_000);
  });

  it('rejects when another server has the port', async () => {
    const first = await listen(express(), 0);
    await expect(listen(express(), first.port)).rejects.toHaveProperty('code', 'EADDRINUSE');
    await first.close(1_000);
  });

  it('lets a running request finish, and accepts no other, once it closes', async () => {
    let closed: Promise<void> | undefined;
    const app = express().get('/', (_request, response) => {
      closed = listener.close(60_000);
      setTimeout(() => response.send('finished'), 20);
    });
    const listener = await listen(app, 0);
    const url = `http://localhost:${listener.port}`;
    await expect(fetch(url).then((response) => response.text())).resolves.toBe('finished');
    await closed;
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  it('cuts a request that is not finished at the deadline', async () => {
    const app = express().get('/', () => void listener.close(1));
    const listener = await listen(app, 0);
    await expect(fetch(`http://localhost:${listener.port}`)).rejects.toThrow('fetch failed');
  });
});
