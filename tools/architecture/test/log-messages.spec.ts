import { lintPlanted, type Complaint } from '../src/lint-planted';

/** An existing file, so that the rule sees the types of what planted code imports. */
const FILE = 'packages/logging-express/src/index.ts';

const PREAMBLE = [
  "import type { LoggerProtocol } from '@dashtam/logging-domain';",
  'interface Deps { logger: LoggerProtocol; maybe?: LoggerProtocol; make(): LoggerProtocol }',
  'declare const deps: Deps;',
  'declare const orders: LoggerProtocol;',
  'declare const id: string;',
  'declare const level: "info" | "error";',
  'declare const entry: { message: string };',
  'declare const command: { error(text: string): void; info(text: string): void };',
  'const CONSTANT = "User registered";',
  'const composed = `User ${id} registered`;',
  'let changing = "User";',
  'changing = "User " + id;',
];

/** Planted lines: each must be complained of, though the last one tries to forbid it. */
const REFUSED = [
  'orders.debug(`User ${id} registered`);',
  'orders.info(`User ${id} registered`);',
  'orders.warning(`User ${id} registered`);',
  'orders.error(`User ${id} registered`);',
  'orders.critical(`User ${id} registered`);',
  'orders.info("User " + id);',
  'orders.info("User " + "registered");',
  'orders.info("User ".concat(id));',
  'orders.info(["User", id].join(" "));',
  'orders.info(String(id));',
  'orders.info("User {}".replace("{}", id));',
  'orders.info(String.raw`User ${id}`);',
  'orders.info((`User ${id}`));',
  'orders.info(`User ${id}` as string);',
  'orders.info(`User ${id}`!);',
  'orders.info(id ? `User ${id}` : "User");',
  'orders.info(id ? "User" : id ? "none" : "User " + id);',
  'orders.info(id && `User ${id}`);',
  'orders.info((id, `User ${id}`));',
  'orders.info(composed);',
  'orders.info(changing);',
  'orders.info(...([`User ${id}`] as const));',
  'orders["info"](`User ${id}`);',
  'orders[level](`User ${id}`);',
  'orders?.info(`User ${id}`);',
  'deps.logger.info(`User ${id}`);',
  'deps.maybe?.info(`User ${id}`);',
  'deps.make().info(`User ${id}`);',
  'orders.bind({ id }).info(`User ${id}`);',
  'orders.withContext({ id }).error(`User ${id}`);',
  'orders.info(`User ${id}`); // eslint-disable-line',
];

const ALLOWED = [
  'orders.info("User registered", { user_id: id });',
  'orders.info("User registered", { note: `User ${id}` });',
  'orders.info(`User registered`);',
  'orders.info(id ? "User registered" : "User known");',
  'orders.info(CONSTANT);',
  'orders.info(entry.message);',
  'orders[level]("User registered");',
  'orders.bind({ note: `User ${id}` });',
  'orders.withContext({ note: "User " + id }).info("User registered");',
  'command.error(`Unknown user ${id}`);',
  'command.info("User " + id);',
  'export function forward(message: string): void { orders.info(message); }',
];

/** Planted too: an inline comment switches no rule off. */
const CONSOLE = [
  'console.log("User");',
  'console.error("User");',
  'globalThis.console.log("User");',
  'const { warn } = console;',
  'console.log("User"); // eslint-disable-line no-console',
];

function linesWith(complaints: readonly Complaint[], rules: readonly string[]): string[] {
  const lines = [...PREAMBLE, ...REFUSED, ...ALLOWED, ...CONSOLE];
  const found = complaints.filter(({ rule }) => rules.includes(rule)).map(({ line }) => line);
  return [...new Set(found)].sort((a, b) => a - b).map((line) => lines[line - 1]!);
}

describe('what a package may say, and where', () => {
  let complaints: Complaint[];

  beforeAll(() => {
    const lines = [...PREAMBLE, ...REFUSED, ...ALLOWED, ...CONSOLE];
    complaints = lintPlanted([{ file: FILE, lines }], { wallsOnly: false })[0]!;
  }, 120_000);

  it('log messages that are put together are refused, and no others', () => {
    expect(linesWith(complaints, ['dashtam/constant-log-message'])).toEqual(REFUSED);
  });

  it('the console is refused, however it is reached', () => {
    expect(linesWith(complaints, ['no-console', 'no-restricted-globals'])).toEqual(CONSOLE);
  });
});
