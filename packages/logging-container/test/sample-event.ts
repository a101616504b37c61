import type { EventField, EventMetadata } from '@dashtam/logging-domain';

const SAMPLES: Readonly<Record<EventField['type'], (name: string) => unknown>> = {
  uuid: (name) => `0f8c2a52-6a4e-4d0b-9a53-${Buffer.from(name).toString('hex').slice(-12)}`,
  string: (name) => (name === 'email' ? 'ada@example.com' : `value of ${name}`),
  integer: (name) => name.length,
  number: (name) => name.length + 0.5,
  boolean: () => true,
  decimal: (name) => `${name.length}1250.10`,
  map: (name) => ({ inner: `value of ${name}` }),
};

/** A value for each payload field of an event, a different one for each name. */
export function samplePayload({ fields }: EventMetadata): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { type }]) => [name, SAMPLES[type](name)]),
  );
}
