import type { Signer } from '../kiosk/fact.ts';
import type { LocalDay } from '../time/local-day.ts';
import { dayOf } from '../time/zoned.ts';
import type { AttendanceFact } from './attendance-fact.ts';
import { type Half, type HalfDay, halfDaysOf } from './half-day.ts';
import { type AttendedSession, mayHaveHappened } from './session.ts';
import type { SigningRefusal } from './signing-refusal.ts';

/** How presence was signed: drawn at a kiosk; confirmed there without drawing, which is worth the same; or by one's phone, with the code a kiosk was showing. */
export const SIGNATURE_MEANS = ['STROKES', 'CONFIRMED', 'PHONE'] as const;
export type SignatureMeans = (typeof SIGNATURE_MEANS)[number];

/** One entry under one half-day. It never changes; a second of the same person stands beside it (rule C10). */
export type Signature = {
  readonly id: string;
  readonly signer: Signer;
  readonly day: LocalDay;
  readonly half: Half;
  readonly means: SignatureMeans;
  readonly signedAt: Date;
  /** Whether its time is known for sure (rule C9). */
  readonly sure: boolean;
  /** When somebody who was there vouched for it: for the time of one that is not sure, or for who signed without drawing. */
  readonly confirmedAt: Date | null;
  /** Where it was signed, or whose code was read; `eventId` of one that a kiosk wrote. */
  readonly kioskId: string;
  readonly eventId: string | null;
};

/** Whether an entry is proof: its time is sure, or somebody vouched for it. */
export const signatureCounts = ({ sure, confirmedAt }: Pick<Signature, 'sure' | 'confirmedAt'>): boolean => sure || confirmedAt !== null;

const isEarlier = (one: Signature, other: Signature): number => one.signedAt.getTime() - other.signedAt.getTime() || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

const isBy = (signer: Signer) => (signature: Pick<Signature, 'signer'>): boolean =>
  signer.role === 'TRAINER' ? signature.signer.role === 'TRAINER' : signature.signer.role === 'LEARNER' && signature.signer.learnerId === signer.learnerId;

/** All that one person signed of a half-day, the first first; each once, however often it arrives. */
export const signaturesOf = <One extends Signature>(signatures: readonly One[], { day, half }: Pick<HalfDay, 'day' | 'half'>, signer: Signer): readonly One[] => {
  const theirs = signatures.filter((one) => isBy(signer)(one) && one.day === day && one.half === half);
  return [...new Map(theirs.map((one) => [one.id, one])).values()].sort(isEarlier);
};

/**
 * What counts of somebody's half-day once signatures are taken with what was noted. A signature says "present, from the start on", as if noted when it was given; what somebody noted later stands instead, and who was
 * noted present is not noted anew by signing: hours that were written stay. `contradicted`: the one says there, the other not there.
 */
export const withSignatures = (noted: AttendanceFact | null, signatures: readonly Signature[], learnerId: string, { day, half, during }: HalfDay): { readonly fact: AttendanceFact | null; readonly basis: 'NOTED' | 'SIGNED' | null; readonly contradicted: boolean } => {
  const theirs = signaturesOf(signatures, { day, half }, { role: 'LEARNER', learnerId }).filter(signatureCounts);
  const [first] = theirs;
  if (first === undefined) return { fact: noted, basis: noted === null ? null : 'NOTED', contradicted: false };
  const isSignedAfter = noted !== null && theirs.some((one) => one.signedAt.getTime() > noted.notedAt.getTime());
  if (noted !== null && (noted.present !== null || !isSignedAfter)) return { fact: noted, basis: 'NOTED', contradicted: noted.present === null };
  return { fact: { id: first.id, learnerId, day, half, present: during, absence: null, notedAt: first.signedAt }, basis: 'SIGNED', contradicted: noted !== null };
};

/** Why a half-day of a session may not be signed now: from its start on, on the same day by the clocks of the place. Null where it may. */
export const whyNotSignable = (session: Pick<AttendedSession, 'startsAt' | 'endsAt' | 'zone' | 'status'>, { day, half }: Pick<HalfDay, 'day' | 'half'>, now: Date): SigningRefusal | null => {
  if (!mayHaveHappened(session)) return { code: 'SESSION_NOT_HELD', field: 'sessionId' };
  const of = halfDaysOf({ start: session.startsAt, end: session.endsAt }, session.zone).find((one) => one.day === day && one.half === half);
  if (of === undefined) return { code: 'HALF_DAY_UNKNOWN', field: 'half' };
  if (now.getTime() < of.during.start.getTime()) return { code: 'HALF_DAY_NOT_BEGUN', field: 'half' };
  return dayOf(now, session.zone) === day ? null : { code: 'HALF_DAY_OVER', field: 'half' };
};
