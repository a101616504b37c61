import type { KeyVerdict } from './key-verdict';

/** The private members of a JSON Web Key (RFC 7518, 6.2.2, 6.3.2 and 6.4.1). */
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
const KEY_TYPES: ReadonlySet<unknown> = new Set(['RSA', 'EC', 'OKP', 'oct']);
/** Redis commands whose arguments are credentials. */
const LOGIN_COMMAND = /^(?:auth|hello)$/i;

type Read = (name: string) => unknown;

const isPrivateMember = (read: Read): boolean => KEY_TYPES.has(read('kty'));
const isSecretObject = (read: Read): boolean => read('kind') === 'Secret';
const isLoginCommand = (read: Read): boolean => LOGIN_COMMAND.test(String(read('name')));

/** What must hold of the object that holds a member of such a name. */
const HOLDERS: ReadonlyMap<string, (read: Read) => boolean> = new Map([
  ...PRIVATE_MEMBERS.map((name) => [name, isPrivateMember] as const),
  ['data', isSecretObject],
  ['stringData', isSecretObject],
  ['args', isLoginCommand],
]);

/** Whether it may depend on the object around it what a member of this name is. */
export function mayBeHeld(name: string): boolean {
  return HOLDERS.has(name);
}

/**
 * What an object says of a member by what it is itself: a private JSON Web Key, a Secret of
 * Kubernetes, a command that logs in to Redis. `read` gives another member's value.
 */
export function heldVerdict(name: string, read: Read): KeyVerdict {
  try {
    return HOLDERS.get(name)?.(read) === true ? 'secret' : 'keep';
  } catch {
    return 'keep'; // a Proxy may refuse
  }
}
