/** What one project may import besides its own files. Everything that is not listed is refused. */
export interface TableRow {
  /** Folder of the project, relative to the workspace root. */
  readonly folder: string;
  /** Name of the project's package. */
  readonly name: string;
  /** Packages of this workspace, by name. */
  readonly packages: readonly string[];
  /** Installed packages, as an import names them. */
  readonly npm: readonly string[];
  /** Node's own modules, without the `node:` prefix; `any` for all of them. */
  readonly node: readonly string[] | 'any';
  /** What the project's test files may import on top; every `node:` module and fast-check too. */
  readonly inTests: { readonly packages: readonly string[]; readonly npm: readonly string[] };
  /** Pure projects also have no globals but the language's own. */
  readonly isPure: boolean;
}

const DOMAIN = '@dashtam/logging-domain';
const EVENTS = '@dashtam/events';
const APPLICATION = '@dashtam/logging-application';
const CONSOLE = '@dashtam/logging-console';
const CLOUDWATCH = '@dashtam/logging-cloudwatch';
const TRACE = '@dashtam/logging-trace';
const EXPRESS = '@dashtam/logging-express';
const PINO = '@dashtam/logging-pino';
const CONTAINER = '@dashtam/logging-container';
const TESTING = '@dashtam/logging-testing';
const EMULATOR = '@dashtam/cloudwatch-emulator';
const CLI = '@dashtam/logging-cli';

/** Installed packages that every test file may import. */
export const NPM_IN_ALL_TESTS: readonly string[] = ['fast-check'];

/**
 * The dependency table, stated a second time on purpose: the tests compare `.eslintrc.json` and
 * every package.json with it, so that a wall moves only when both are changed.
 */
export const DEPENDENCY_TABLE: readonly TableRow[] = [
  {
    folder: 'packages/logging-domain',
    name: DOMAIN,
    packages: [],
    npm: [],
    node: [],
    inTests: { packages: [], npm: [] },
    isPure: true,
  },
  {
    folder: 'packages/events',
    name: EVENTS,
    packages: [DOMAIN],
    npm: [],
    node: [],
    inTests: { packages: [], npm: [] },
    isPure: true,
  },
  {
    folder: 'packages/logging-application',
    name: APPLICATION,
    packages: [DOMAIN],
    npm: [],
    node: [],
    inTests: { packages: [], npm: [] },
    isPure: true,
  },
  {
    folder: 'packages/logging-console',
    name: CONSOLE,
    packages: [DOMAIN],
    npm: ['pino'],
    node: [],
    inTests: { packages: [TESTING, EMULATOR], npm: [] },
    isPure: false,
  },
  {
    folder: 'packages/logging-cloudwatch',
    name: CLOUDWATCH,
    packages: [DOMAIN],
    npm: ['@aws-sdk/client-cloudwatch-logs'],
    node: ['crypto', 'fs', 'fs/promises', 'os', 'path', 'worker_threads'],
    inTests: {
      packages: [TESTING, EMULATOR],
      npm: ['@aws-cdk/aws-service-spec', '@aws-cdk/service-spec-types'],
    },
    isPure: false,
  },
  {
    folder: 'packages/logging-trace',
    name: TRACE,
    packages: [DOMAIN],
    npm: ['@opentelemetry/api'],
    node: ['async_hooks', 'crypto'],
    inTests: {
      packages: [TESTING, EMULATOR],
      npm: ['@opentelemetry/sdk-trace-node'],
    },
    isPure: false,
  },
  {
    folder: 'packages/logging-express',
    name: EXPRESS,
    packages: [DOMAIN],
    npm: ['express'],
    node: ['http'],
    inTests: {
      packages: [TESTING, EMULATOR, CONTAINER, TRACE],
      npm: [
        '@opentelemetry/core',
        '@opentelemetry/instrumentation',
        '@opentelemetry/instrumentation-http',
        '@opentelemetry/sdk-trace-node',
        'express4',
      ],
    },
    isPure: false,
  },
  {
    folder: 'packages/logging-pino',
    name: PINO,
    packages: [DOMAIN],
    npm: [],
    node: ['util'],
    inTests: { packages: [TESTING, EMULATOR, TRACE], npm: ['fastify', 'pino', 'pino-http'] },
    isPure: false,
  },
  {
    folder: 'packages/logging-container',
    name: CONTAINER,
    packages: [DOMAIN, APPLICATION, CONSOLE, CLOUDWATCH, TRACE],
    npm: [],
    node: ['crypto', 'os', 'process', 'tty'],
    inTests: { packages: [TESTING, EMULATOR, EVENTS], npm: [] },
    isPure: false,
  },
  {
    folder: 'packages/logging-testing',
    name: TESTING,
    packages: [DOMAIN, APPLICATION],
    npm: [],
    node: [],
    inTests: { packages: [], npm: [] },
    isPure: false,
  },
  {
    folder: 'packages/cloudwatch-emulator',
    name: EMULATOR,
    packages: [],
    npm: ['commander'],
    node: ['crypto', 'http', 'zlib'],
    inTests: {
      packages: [],
      npm: ['@aws-sdk/client-cloudwatch', '@aws-sdk/client-cloudwatch-logs'],
    },
    isPure: false,
  },
  {
    folder: 'packages/logging-cli',
    name: CLI,
    packages: [DOMAIN, APPLICATION, CONTAINER, CLOUDWATCH],
    npm: ['@aws-sdk/client-cloudwatch-logs', 'cli-table3', 'commander', 'nanospinner'],
    node: ['fs', 'fs/promises', 'process', 'stream', 'util'],
    inTests: { packages: [EMULATOR], npm: [] },
    isPure: false,
  },
  {
    folder: 'apps/example-api',
    name: '@dashtam/example-api',
    packages: [DOMAIN, EVENTS, EXPRESS, CONTAINER],
    npm: [
      'express',
      '@opentelemetry/core',
      '@opentelemetry/sdk-trace-node',
      '@opentelemetry/instrumentation',
      '@opentelemetry/instrumentation-http',
    ],
    node: 'any',
    inTests: { packages: [TESTING, EMULATOR], npm: [] },
    isPure: false,
  },
];

/** What only the entry file of an application may import: it wires tracing before all else. */
export const PACKAGES_OF_MAIN: readonly string[] = [TRACE];
