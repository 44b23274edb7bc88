import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** argon2id with OWASP's first choice: 19 MiB, 2 passes, 1 lane. */
const cost = { parallelism: 1, memory: 19_456, passes: 2, tagLength: 32 } as const;
const derive = promisify(argon2);

function tagOf(password: string, nonce: Buffer): Promise<Buffer> {
  // One password, one hash, however the keyboard composed its letters.
  return derive('argon2id', { ...cost, message: Buffer.from(password.normalize('NFKC')), nonce });
}

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await tagOf(password, nonce);
  return `argon2id$19456,2,1$${nonce.toString('base64url')}$${tag.toString('base64url')}`;
}

export async function verifyPassword(of: { hash: string; password: string }): Promise<boolean> {
  const [kind, , nonce, tag] = of.hash.split('$');
  if (kind !== 'argon2id' || !nonce || !tag) return false;
  const expected = Buffer.from(tag, 'base64url');
  const found = await tagOf(of.password, Buffer.from(nonce, 'base64url'));
  return expected.length === found.length && timingSafeEqual(expected, found);
}
