import { createHash, createPublicKey, verify } from 'node:crypto';

/** As the service signs evidence: never to be taken for anything else it signs. */
const PREFIX = 'escale-evidence\0';

/** What a command says of a file: what holds, what does not, and what is worth knowing of it; a sentence each. @typedef {{ holds: string[], faults: string[], notes: string[] }} Verdict */
/** @typedef {{ manifest: string, signature: string, entries: string[], sheet: string }} Bundle */
/**
 * @typedef {{
 *   session: string, role: string, learner: string | null, name: string | null, day: string, half: string, means: string, strokes: number[][], signedAt: string, sure: boolean, confirmedAt: string | null,
 *   kiosk: { id: string, publicKey: string | null }, event: { text: string, signature: string } | null,
 * }} Entry
 */

const KEYS = ['manifest', 'signature', 'entries', 'sheet'];
/** @param {string | Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** @param {string} text @returns {any} */
const parsed = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: said by whoever asked.
    return undefined;
  }
};

/** The network's key: 32 bytes of Ed25519, base64url. @param {string} key */
const networkKey = (key) => createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: key }, format: 'jwk' });

/** The file as text, if it is one that the service may have written: UTF-8, without a byte more than its content needs. @param {Buffer} bytes @returns {Bundle | null} */
const bundleOf = (bytes) => {
  const text = bytes.toString('utf8');
  const bundle = parsed(text);
  const whole = Buffer.from(text, 'utf8').equals(bytes) && typeof bundle === 'object' && bundle !== null && JSON.stringify(bundle) === text && Object.keys(bundle).join() === KEYS.join();
  const shaped = whole && ['manifest', 'signature', 'sheet'].every((key) => typeof bundle[key] === 'string') && Array.isArray(bundle.entries) && bundle.entries.every((/** @type {unknown} */ entry) => typeof entry === 'string');
  return shaped ? bundle : null;
};

/** @param {string} text */
const signatureBytes = (text) => {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
};

/** What does not hold of an entry that a kiosk wrote: its signature, or what it says beside the entry. @param {Entry} entry @param {NonNullable<Entry['event']>} event */
const eventFaults = (entry, event) => {
  const { kiosk } = entry;
  const written = parsed(event.text);
  if (written?.fact === undefined) return ['the text of the kiosk cannot be read'];
  /** @type {string[]} */
  const faults = [];
  let holds;
  try {
    const key = createPublicKey({ key: Buffer.from(kiosk.publicKey ?? '', 'base64url'), format: 'der', type: 'spki' });
    const signature = signatureBytes(event.signature);
    holds = signature !== null && verify('sha256', Buffer.from(event.text, 'utf8'), { key, dsaEncoding: 'ieee-p1363' }, signature);
  } catch {
    // A key that is none verifies nothing: said below.
    holds = false;
  }
  if (!holds) faults.push('the signature of the kiosk is not that of its key');
  const { fact } = written;
  const same = written.kioskId === kiosk.id && fact.bookingId === entry.session && fact.day === entry.day && fact.half === entry.half && fact.signer?.role === entry.role && (fact.signer?.learnerId ?? null) === entry.learner;
  if (!same) faults.push('the kiosk wrote of another kiosk, session, half-day or person');
  if (entry.strokes.length > 0 && JSON.stringify(fact.strokes) !== JSON.stringify(entry.strokes)) faults.push('the kiosk wrote of another drawing');
  return faults;
};

/** Says what one entry rests on, and what of it does not hold. @param {number} index @param {Entry} entry @param {Verdict} verdict */
const tellEntry = (index, entry, { holds, faults, notes }) => {
  const who = entry.role === 'TRAINER' ? 'the trainer' : (entry.name ?? entry.learner);
  const said = `Entry ${index + 1}: ${who}, ${entry.day} ${entry.half}, ${entry.means}, ${entry.signedAt}`;
  const broken = entry.event === null ? [] : eventFaults(entry, entry.event);
  if (broken.length > 0) faults.push(...broken.map((fault) => `${said}: ${fault}.`));
  else holds.push(`${said}: ${entry.event === null ? `by phone, with the code of kiosk ${entry.kiosk.id}; vouched for by the service alone` : `written and signed by kiosk ${entry.kiosk.id}`}.`);
  if (!entry.sure) notes.push(`${said}: its time is not sure${entry.confirmedAt === null ? ', and nobody confirmed it: it does not count' : `, and was confirmed ${entry.confirmedAt}`}.`);
};

/** Whether a file of evidence holds, in sentences; `faults` is empty where all does. Needs no service, only the network's public key. @param {Buffer} bytes @param {string} key its 32 bytes, base64url @returns {Verdict} */
export const verifyEvidence = (bytes, key) => {
  const bundle = bundleOf(bytes);
  if (bundle === null) return { holds: [], faults: ['The file is not evidence as the service writes it, or a byte of its frame was changed.'], notes: [] };
  const manifest = parsed(bundle.manifest);
  const signature = signatureBytes(bundle.signature);
  /** @type {Verdict} */
  const { holds, faults, notes } = { holds: [], faults: [], notes: [] };
  if (signature === null || !verify(null, Buffer.from(`${PREFIX}${bundle.manifest}`, 'utf8'), networkKey(key), signature)) faults.push('The manifest is not sealed by this key.');
  else holds.push(`The manifest is sealed by the network: ${manifest.organisation}, "${manifest.training}", made ${manifest.madeAt}.`);
  if (manifest?.format !== 'escale.evidence' || manifest.version !== 1) return { holds, faults: [...faults, 'The manifest is of a kind this command does not know.'], notes };

  const sheet = Buffer.from(bundle.sheet, 'base64');
  if (sheet.toString('base64') === bundle.sheet && sha256(sheet) === manifest.sheetSha256) holds.push(`The sheet of presence is the one that was sealed (SHA-256 ${manifest.sheetSha256}).`);
  else faults.push('The sheet of presence is not the one that was sealed.');

  /** @type {string | null} */
  let previous = null;
  bundle.entries.forEach((text, index) => {
    if (parsed(text)?.previous !== previous) faults.push(`Entry ${index + 1} does not follow the one before it: one was changed, added, left out or moved.`);
    previous = sha256(text);
  });
  if (bundle.entries.length === manifest.entries && previous === manifest.last) holds.push(`All ${manifest.entries} entries are there, in their order.`);
  else faults.push('The entries are not those that were sealed.');
  // What was changed may say anything: entries are read only where they are those that were sealed.
  if (faults.length > 0) return { holds, faults, notes };
  bundle.entries.forEach((text, index) => tellEntry(index, JSON.parse(text), { holds, faults, notes }));
  return { holds, faults, notes };
};
