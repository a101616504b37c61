import type { Contestant } from './contestant';

/** All contestants, in the order of the tables. */
export const CONTESTANTS: readonly Contestant[] = [
  {
    name: 'ours',
    label: '@dashtam, one write per turn',
    configuration: "`ConsoleAdapter` with `buffer: 'turn'`, as `LOG_SINK=stdout` sets it",
    load: async () => (await import('./contestants/dashtam.js')).startDashtam('turn'),
  },
  {
    name: 'ours-immediate',
    label: '@dashtam, one write per line',
    configuration: "`ConsoleAdapter` with `buffer: 'none'`, its default",
    load: async () => (await import('./contestants/dashtam.js')).startDashtam('none'),
  },
  {
    name: 'pino',
    label: 'pino as installed',
    configuration: '`pino()`, which writes asynchronously what has come together',
    load: async () => (await import('./contestants/pino.js')).startPinoAsInstalled(),
  },
  {
    name: 'pino-buffered',
    label: 'pino, 4 KiB writes',
    configuration: '`pino.destination({ sync: true, minLength: 4096 })`',
    load: async () => (await import('./contestants/pino.js')).startPinoBuffered(),
  },
  {
    name: 'pino-gathering',
    label: 'pino, one write per turn',
    configuration: 'a destination written by hand: one write per turn or 64 KiB, as ours',
    load: async () => (await import('./contestants/pino.js')).startPinoGathering(),
  },
  {
    name: 'pino-unbuffered',
    label: 'pino, one write per line',
    configuration: '`pino.destination({ sync: true })`',
    load: async () => (await import('./contestants/pino.js')).startPinoUnbuffered(),
  },
  {
    name: 'pino-redact',
    label: 'pino + redact',
    configuration: '4 KiB writes, `redact` with 12 paths: three names to a depth of four',
    load: async () => (await import('./contestants/pino.js')).startPinoRedact(),
  },
  {
    name: 'pino-mixin',
    label: 'pino + mixin',
    configuration: '4 KiB writes, a `mixin` that reads the trace id of the asynchronous scope',
    load: async () => (await import('./contestants/pino.js')).startPinoMixin(),
  },
  {
    name: 'winston',
    label: 'winston',
    configuration: 'formats `timestamp`, `errors`, `json`; the Console transport',
    load: async () => (await import('./contestants/winston.js')).startWinston(),
  },
  {
    name: 'bunyan',
    label: 'bunyan',
    configuration: 'standard serializers, a stream to standard output',
    load: async () => (await import('./contestants/bunyan.js')).startBunyan(),
  },
  {
    name: 'logtape',
    label: 'LogTape',
    configuration: 'the console sink with `jsonLinesFormatter`, implicit contexts',
    load: async () => (await import('./contestants/logtape.js')).startLogTape(),
  },
  {
    name: 'logtape-redaction',
    label: 'LogTape + redaction',
    configuration: 'the same, its default fields and its patterns for JWT, cards and SSN',
    hides: ['email'],
    load: async () => (await import('./contestants/logtape.js')).startLogTapeRedaction(),
  },
  {
    name: 'powertools',
    label: 'Powertools Logger',
    configuration: 'its defaults; children with `createChild` and `appendKeys`',
    load: async () => (await import('./contestants/powertools.js')).startPowertools(),
  },
  {
    name: 'tslog',
    label: 'tslog',
    configuration: "`type: 'json'`, `hideLogPositionForProduction: true`",
    load: async () => (await import('./contestants/tslog.js')).startTslog(),
  },
  {
    name: 'roarr',
    label: 'roarr',
    configuration: 'its defaults with `ROARR_LOG=true`; it has no level to switch off',
    env: { ROARR_LOG: 'true' },
    load: async () => (await import('./contestants/roarr.js')).startRoarr(),
  },
  {
    name: 'log4js',
    label: 'log4js',
    configuration: 'the stdout appender with a layout of `JSON.stringify`',
    load: async () => (await import('./contestants/log4js.js')).startLog4js(),
  },
];

/** This library, and what it is compared with. */
export const OURS = 'ours';
export const OURS_IMMEDIATE = 'ours-immediate';
