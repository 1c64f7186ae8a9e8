import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import { kioskSessionText } from '@escale/domain';

/** An uncompressed point of P-256 in its SubjectPublicKeyInfo (RFC 5480), as WebCrypto exports it. */
const SPKI_BYTES = 91;
/** IEEE P1363: r and s, 32 bytes each. */
const SIGNATURE_BYTES = 64;

const read = (publicKey: string): KeyObject => createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' });

/** Whether a text is a public key as a device makes them: ECDSA on P-256, in the one form there is of it. */
export function isDeviceKey(text: string): boolean {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== SPKI_BYTES || bytes.toString('base64url') !== text) return false;
  try {
    const key = read(text);
    return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1' && key.export({ format: 'der', type: 'spki' }).equals(bytes);
  } catch (error) {
    // OpenSSL says by its codes that these bytes are no key, or a point that is not on the curve; whatever else goes wrong is ours.
    if (typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('ERR_OSSL')) return false;
    throw error;
  }
}

/** Whether the device with this key signed this challenge (ECDSA, SHA-256, IEEE P1363). */
export function signedBy(publicKey: string, nonce: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  return bytes.length === SIGNATURE_BYTES && verify('sha256', Buffer.from(kioskSessionText(nonce), 'utf8'), { key: read(publicKey), dsaEncoding: 'ieee-p1363' }, bytes);
}
