import type { HttpContestant } from './http-contestant';

/** The application without any logging: what all others add to. */
export const BARE = 'bare';
/** This library. */
export const OURS = 'ours';

/** All contestants, in the order of the table. */
export const HTTP_CONTESTANTS: readonly HttpContestant[] = [
  {
    name: BARE,
    label: 'no logging',
    configuration: 'Express alone',
    linesPerRequest: 0,
    load: () => Promise.resolve(undefined),
  },
  {
    name: OURS,
    label: '@dashtam/logging-express',
    configuration: '`LOG_SINK=stdout`: one write per turn; trace id, both lines, all redaction',
    linesPerRequest: 2,
    load: async () => (await import('./contestants/dashtam.js')).startDashtamExpress(),
  },
  {
    name: 'pino-http',
    label: 'pino-http',
    configuration: '`pinoHttp()`, as installed',
    linesPerRequest: 1,
    load: async () => (await import('./contestants/pino-http.js')).startPinoHttp(),
  },
  {
    name: 'pino-http-gathering',
    label: 'pino-http, one write per turn',
    configuration: 'a destination written by hand: one write per turn or 64 KiB, as ours',
    linesPerRequest: 1,
    load: async () => (await import('./contestants/pino-http.js')).startPinoHttpGathering(),
  },
  {
    name: 'logtape',
    label: '@logtape/express',
    configuration: '`expressLogger()`, the console sink with `jsonLinesFormatter`',
    linesPerRequest: 1,
    load: async () => (await import('./contestants/logtape-express.js')).startLogTapeExpress(),
  },
  {
    name: 'logtape-gathering',
    label: '@logtape/express, one write per turn',
    configuration: 'the same formatter, one write per turn or 64 KiB, as ours',
    linesPerRequest: 1,
    load: async () =>
      (await import('./contestants/logtape-express.js')).startLogTapeExpressGathering(),
  },
];
