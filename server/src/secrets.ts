import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** What a sealed secret is for: each purpose has a key of its own, and a secret opens for its owner only. */
export type SecretUse = { purpose: string; owner: string };

/** A sealed secret that does not open: another `APP_SECRET` sealed it, or its bytes were changed. */
export class SecretUnreadable extends Error {
  override name = 'SecretUnreadable';
  readonly why: 'other-key' | 'changed';

  constructor(why: 'other-key' | 'changed') {
    super(why === 'other-key' ? 'Sealed with another APP_SECRET.' : 'The sealed bytes were changed.');
    this.why = why;
  }
}

const version = 1;
const [keyIdBytes, nonceBytes, tagBytes] = [4, 12, 16] as const;
const headBytes = 1 + keyIdBytes + nonceBytes + tagBytes;

/**
 * Seals a text with AES-256-GCM under a key derived (HKDF-SHA-256) from the installation's secret. The bytes are:
 * version, id of the key, nonce, tag, text; the nonce is random, so that equal texts are sealed differently.
 */
export function sealSecret(text: string, appSecret: string, use: SecretUse): Buffer {
  const key = keyFor(appSecret, use.purpose);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(boundTo(use));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([version]), keyId(key), nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what `sealSecret` sealed for the same use. Throws `SecretUnreadable` for another key or changed bytes. */
export function openSecret(sealed: Uint8Array, appSecret: string, use: SecretUse): string {
  const bytes = Buffer.from(sealed);
  if (bytes.length < headBytes || bytes[0] !== version) throw new SecretUnreadable('changed');
  const key = keyFor(appSecret, use.purpose);
  const idEnd = 1 + keyIdBytes;
  if (!bytes.subarray(1, idEnd).equals(keyId(key))) throw new SecretUnreadable('other-key');
  const nonceEnd = idEnd + nonceBytes;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(idEnd, nonceEnd), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(boundTo(use));
  decipher.setAuthTag(bytes.subarray(nonceEnd, headBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(headBytes)), decipher.final()]).toString('utf8');
  } catch {
    throw new SecretUnreadable('changed');
  }
}

function keyFor(appSecret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', appSecret, '', `carriole:${purpose}`, 32));
}

function keyId(key: Buffer): Buffer {
  return createHash('sha256').update('key-id').update(key).digest().subarray(0, keyIdBytes);
}

function boundTo({ purpose, owner }: SecretUse): Buffer {
  return Buffer.from(`${purpose}\0${owner}`);
}
