import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { run } from './run';

const VERDACCIO = require.resolve('verdaccio/bin/verdaccio');

/** A package registry on loopback, with a user who may publish. */
export interface PrivateRegistry {
  /** Where it listens, with a slash at the end. */
  readonly url: string;
  /** Variables that make npm take and put `@dashtam/*` there, and the rest where it does here. */
  readonly env: Readonly<Record<string, string>>;
  /** Ends it and removes what it stored. */
  close(): Promise<void>;
}

/** Starts verdaccio for `@dashtam/*`, as a company has it: all else stays with npm's own registry. */
export async function startPrivateRegistry(): Promise<PrivateRegistry> {
  const folder = mkdtempSync(join(tmpdir(), 'dashtam-registry-'));
  const others = (await run('npm', ['config', 'get', 'registry'], { cwd: folder })).trim();
  const url = `http://127.0.0.1:${await freePort()}/`;
  const config = join(folder, 'config.json');
  writeFileSync(config, JSON.stringify(configuration(folder)));

  const server = spawn(process.execPath, [VERDACCIO, '--config', config, '--listen', url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await untilListening(server.stdout, url);

  const userConfig = join(folder, 'npmrc');
  // npm refuses to publish without a token; the registry takes any.
  const token = `//${new URL(url).host}/:_authToken=anyone`;
  writeFileSync(
    userConfig,
    [`@dashtam:registry=${url}`, token, `registry=${others}`, ''].join('\n'),
  );
  return {
    url,
    env: {
      npm_config_userconfig: userConfig,
      npm_config_registry: others,
      npm_config_audit: 'false',
      npm_config_fund: 'false',
    },
    async close() {
      server.kill();
      await once(server, 'close');
      rmSync(folder, { recursive: true });
    },
  };
}

function configuration(folder: string): object {
  return {
    storage: join(folder, 'storage'),
    packages: { '@dashtam/*': { access: '$all', publish: '$all' } },
    auth: { htpasswd: { file: join(folder, 'htpasswd') } },
    max_body_size: '50mb',
    log: { type: 'stdout', format: 'json', level: 'warn' },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function untilListening(stdout: NodeJS.ReadableStream, url: string): Promise<void> {
  let seen = '';
  for await (const line of createInterface({ input: stdout })) {
    if (line.includes('http address')) {
      stdout.resume();
      return;
    }
    seen += `${line}\n`;
  }
  throw new Error(`the registry at ${url} ended before it listened:\n${seen}`);
}
