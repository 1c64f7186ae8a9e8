import { createHash } from 'node:crypto';
import type { EvidenceRow } from './evidence.reader.ts';
import { nameOf, type PaperFacts } from './paper-facts.ts';

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What an entry says, as text that is hashed and kept: `previous` chains it to the one before. */
const entryText = (row: EvidenceRow, name: string | null, previous: string | null): string => {
  const { id, sessionId, role, learnerId, day, half, means, strokes, signedAt, receivedAt, sure, confirmedAt, kioskId, kioskKey, eventText, eventSignature } = row;
  const event = eventText === null || eventSignature === null ? null : { text: eventText, signature: eventSignature };
  return JSON.stringify({ id, previous, session: sessionId, role, learner: learnerId, name, day, half, means, strokes, signedAt, receivedAt, sure, confirmedAt, kiosk: { id: kioskId, publicKey: kioskKey }, event });
};

/**
 * All that was signed of a group in one file that can be verified without the service: `npm run evidence -- verify`. Entries are texts, each with the SHA-256 of the one before; the manifest says how many there are, the
 * hash of the last and that of the sheet of presence, which is inside; the network's key seals the manifest. Written without a space, so that no byte of it can change unseen.
 */
export function writeEvidence({ attendance, people, sessions, papers, now }: PaperFacts, rows: readonly EvidenceRow[], sheet: Buffer, seal: (manifest: string) => string): Buffer {
  const names = new Map(people.map((person) => [person.row.learnerId, nameOf(person)]));
  const wanted = rows.filter(({ sessionId, learnerId }) => sessions.some(({ row }) => row.id === sessionId) && (learnerId === null || names.has(learnerId)));
  const entries: string[] = [];
  for (const row of wanted) {
    const last = entries.at(-1);
    entries.push(entryText(row, row.learnerId === null ? null : (names.get(row.learnerId) ?? null), last === undefined ? null : sha256(last)));
  }
  const last = entries.at(-1);
  const manifest = JSON.stringify({
    format: 'escale.evidence', version: 1, madeAt: now, group: attendance.row.id, title: attendance.row.title, training: papers.training, organisation: papers.organisationName, nda: papers.nda,
    sessions: sessions.map(({ row }) => ({ id: row.id, place: row.placeName, timeZone: row.zone, startsAt: row.startsAt, endsAt: row.endsAt })),
    entries: entries.length, last: last === undefined ? null : sha256(last), sheetSha256: sha256(sheet),
  });
  return Buffer.from(JSON.stringify({ manifest, signature: seal(manifest), entries, sheet: sheet.toString('base64') }));
}
