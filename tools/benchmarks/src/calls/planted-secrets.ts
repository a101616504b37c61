/** A secret and where it is planted. */
export interface PlantedSecret {
  readonly kind: 'name' | 'value';
  readonly text: string;
}

const PASSWORD = 'correct-horse-battery';
const ARRAY_PASSWORD = 'tr0ub4dor-and-three';
// Put together here, so that nothing in the sources looks like a credential.
const VENDOR_TOKEN = ['ghp', '16C7e42F292c6912E7710c838347Ae178B4a'].join('_');
const JSON_WEB_TOKEN = [
  'eyJhbGciOiJIUzI1NiJ9',
  'eyJzdWIiOiIxMjM0NTY3ODkwIn0',
  'dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
].join('.');

/** Passwords under their own name, deep inside; credentials in the middle of harmless texts. */
export const PLANTED_SECRETS: readonly PlantedSecret[] = [
  { kind: 'name', text: PASSWORD },
  { kind: 'name', text: ARRAY_PASSWORD },
  { kind: 'value', text: VENDOR_TOKEN },
  { kind: 'value', text: JSON_WEB_TOKEN },
];

/** The message of the line that holds them. */
export const PROBE_MESSAGE = 'Profile imported';

/** The trace id of the asynchronous scope that the line is written in. */
export const PROBE_TRACE_ID = '018f6a2b4e2d7cc19e4dabcdef012345';

/** Fields with all planted secrets. */
export function probeFields(): Record<string, unknown> {
  return {
    profile: {
      owner: { login: { user_name: 'ada', password: PASSWORD } },
      devices: [{ device: { name: 'phone', password: ARRAY_PASSWORD } }],
    },
    note: `cloned with ${VENDOR_TOKEN} from the build server`,
    answer: `sent ${JSON_WEB_TOKEN} to the gateway`,
  };
}
