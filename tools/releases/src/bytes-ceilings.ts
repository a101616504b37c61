/** The most that a package may take on a disk, and what it is that takes it. */
export interface BytesCeiling {
  /** Kilobytes of 1,000 bytes, unpacked and without dependencies. */
  readonly kilobytes: number;
  readonly reason: string;
}

/**
 * What each package may take, by its name: about a tenth more than it took when this was last set.
 * Each holds its code, its types, and source maps with the sources that they point to, which are
 * about half. A package that grows beyond it asks for a look at what came in, and first whether
 * its dist/ still holds files whose sources have moved.
 */
export const BYTES_CEILINGS: Readonly<Record<string, BytesCeiling>> = {
  '@dashtam/cloudwatch-emulator': { kilobytes: 630, reason: 'a service with metrics and alarms' },
  '@dashtam/events': { kilobytes: 132, reason: '77 events with a type each' },
  '@dashtam/logging-application': { kilobytes: 960, reason: 'the encoder and every redaction' },
  '@dashtam/logging-cli': { kilobytes: 505, reason: 'six commands with progress, 19 checks' },
  '@dashtam/logging-cloudwatch': { kilobytes: 860, reason: 'spool, delivery and provisioning' },
  '@dashtam/logging-console': { kilobytes: 132, reason: 'two formats of a line' },
  '@dashtam/logging-container': { kilobytes: 235, reason: 'settings with their complaints' },
  '@dashtam/logging-domain': { kilobytes: 380, reason: 'policy data, a rule for each token' },
  '@dashtam/logging-express': { kilobytes: 125, reason: 'two versions of Express' },
  '@dashtam/logging-pino': { kilobytes: 29, reason: 'a destination and a shape of console' },
  '@dashtam/logging-testing': { kilobytes: 220, reason: 'three contract suites and matchers' },
  '@dashtam/logging-trace': { kilobytes: 85, reason: 'headers of three kinds, one generator' },
};
