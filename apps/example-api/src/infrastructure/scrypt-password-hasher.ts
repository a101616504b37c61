import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import type { PasswordHasher } from '../domain/password-hasher';

/** How much work one hash is. */
export interface ScryptCost {
  /** Binary logarithm of the CPU and memory cost N. Default 15, which takes 32 MiB. */
  readonly logN: number;
  /** Block size r. Default 8. */
  readonly blockSize: number;
  /** Parallelisation p. Default 3. */
  readonly parallelization: number;
}

/**
 * A setting that OWASP recommends.
 * Source: https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html
 */
const OWASP_COST: ScryptCost = { logN: 15, blockSize: 8, parallelization: 3 };

const SALT_BYTES = 16;
const KEY_BYTES = 32;
const STORED = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w+/=]{24})\$([\w+/=]{44})$/;

/** Password hashes as `$scrypt$ln=15,r=8,p=3$salt$key`; each verifies at the cost it was made with. */
export class ScryptPasswordHasher implements PasswordHasher {
  readonly #cost: ScryptCost;

  constructor(cost: ScryptCost = OWASP_COST) {
    this.#cost = cost;
  }

  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    const key = await deriveKey(password, salt, this.#cost);
    const { logN, blockSize, parallelization } = this.#cost;
    const cost = `ln=${logN},r=${blockSize},p=${parallelization}`;
    return `$scrypt$${cost}$${salt.toString('base64')}$${key.toString('base64')}`;
  }

  async verify(password: string, storedHash: string | undefined): Promise<boolean> {
    const [, logN, blockSize, parallelization, salt, key] = STORED.exec(storedHash ?? '') ?? [];
    if (salt === undefined || key === undefined) {
      await deriveKey(password, Buffer.alloc(SALT_BYTES), this.#cost);
      return false;
    }
    const cost = {
      logN: Number(logN),
      blockSize: Number(blockSize),
      parallelization: Number(parallelization),
    };
    const derived = await deriveKey(password, Buffer.from(salt, 'base64'), cost);
    return timingSafeEqual(derived, Buffer.from(key, 'base64'));
  }
}

function deriveKey(password: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> {
  const { logN, blockSize, parallelization } = cost;
  const N = 2 ** logN;
  // Node's default ceiling of 32 MiB is just too low for the default cost.
  const maxmem = 256 * N * blockSize;
  const options: ScryptOptions = { N, r: blockSize, p: parallelization, maxmem };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => {
      if (error) {
        reject(error);
      } else {
        resolve(key);
      }
    });
  });
}
