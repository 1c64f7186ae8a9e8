/** The secret the codes below are made with: 32 bytes, base64url, as a kiosk is given its own. It is known to everybody and belongs to no kiosk. */
export const PRESENCE_VECTOR_SECRET = 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8';

/** Codes whose every character is known: kiosk and service must make exactly these. The key of the HMAC is the secret decoded. */
export const PRESENCE_VECTORS = [
  { at: '1970-01-01T00:00:59.999Z', step: 1, proof: 'YQZOAWODPDXPP7RP' },
  { at: '2026-03-10T08:00:00.000Z', step: 59_104_320, proof: 'IUUN7ERNJJFJKJ2T' },
  { at: '2026-03-10T08:00:29.999Z', step: 59_104_320, proof: 'IUUN7ERNJJFJKJ2T' },
  { at: '2099-12-31T23:59:30.000Z', step: 136_748_159, proof: 'X4D7FS2U5GQ6QB22' },
] as const;
