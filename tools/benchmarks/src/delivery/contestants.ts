import type { DeliveryContestant } from './contestant';

/** The name of this library's contestant. */
export const OURS = 'ours';

/** All contestants, in the order of the tables. */
export const DELIVERY_CONTESTANTS: readonly DeliveryContestant[] = [
  {
    name: OURS,
    label: '@dashtam',
    configuration: 'the container with `ENVIRONMENT=production`',
    start: async (setup) => (await import('./contestants/ours.js')).startOurs(setup),
  },
  {
    name: 'winston-cloudwatch',
    label: 'winston-cloudwatch',
    configuration: '`jsonMessage: true`; ends with `kthxbye`',
    start: async (setup) => (await import('./contestants/winston.js')).startWinston(setup),
  },
  {
    name: 'logtape',
    label: '@logtape/cloudwatch-logs',
    configuration: '`jsonLinesFormatter`; ends with `dispose`',
    start: async (setup) => (await import('./contestants/logtape.js')).startLogTape(setup),
  },
  {
    name: 'serdnam',
    label: '@serdnam/pino-cloudwatch-transport',
    configuration: 'a `pino.transport`; ends with `transport.end()`',
    start: async (setup) => (await import('./contestants/serdnam.js')).startSerdnam(setup),
  },
  {
    name: 'pino-cloudwatch',
    label: 'pino-cloudwatch',
    configuration: 'its stream in the process, `interval: 1000` as its command line sets; `end()`',
    start: async (setup) =>
      (await import('./contestants/pino-cloudwatch.js')).startPinoCloudWatch(setup),
  },
];
