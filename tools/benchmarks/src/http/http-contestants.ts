import type { HttpContestant } from './http-contestant';

/** The application without any logging: what all others add to. */
export const BARE = 'bare';
/** This library. */
export const OURS = 'ours';

const PINO_HTTP_GIVES =
  'one line, also of an aborted request; `req.log`; a number as id; all request headers, unredacted';
const LOGTAPE_GIVES =
  'one line, none of an aborted request; no id; user agent, address and URL, unredacted';

/** All contestants, in the order of the table. */
export const HTTP_CONTESTANTS: readonly HttpContestant[] = [
  {
    name: BARE,
    label: 'no logging',
    configuration: 'Express alone',
    gives: '-',
    linesPerRequest: 0,
    load: () => Promise.resolve(undefined),
  },
  {
    name: OURS,
    label: '@dashtam/logging-express',
    configuration: '`LOG_SINK=stdout`, as in production: one write per turn',
    gives:
      'two lines, also of an aborted request; `req.log`; trace id in each line, in the answer and in what the request starts; route template; redaction',
    linesPerRequest: 2,
    load: async () => (await import('./contestants/dashtam.js')).startDashtamExpress(),
  },
  {
    name: 'pino-http',
    label: 'pino-http',
    configuration: '`pinoHttp()`, as installed',
    gives: PINO_HTTP_GIVES,
    linesPerRequest: 1,
    load: async () => (await import('./contestants/pino-http.js')).startPinoHttp(),
  },
  {
    name: 'pino-http-gathering',
    label: 'pino-http, one write per turn',
    configuration: 'a destination written by hand: one write per turn or 64 KiB, as ours',
    gives: PINO_HTTP_GIVES,
    linesPerRequest: 1,
    load: async () => (await import('./contestants/pino-http.js')).startPinoHttpGathering(),
  },
  {
    name: 'logtape',
    label: '@logtape/express',
    configuration: '`expressLogger()`, the console sink with `jsonLinesFormatter`',
    gives: LOGTAPE_GIVES,
    linesPerRequest: 1,
    load: async () => (await import('./contestants/logtape-express.js')).startLogTapeExpress(),
  },
  {
    name: 'logtape-gathering',
    label: '@logtape/express, one write per turn',
    configuration: 'the same formatter, one write per turn or 64 KiB, as ours',
    gives: LOGTAPE_GIVES,
    linesPerRequest: 1,
    load: async () =>
      (await import('./contestants/logtape-express.js')).startLogTapeExpressGathering(),
  },
];
