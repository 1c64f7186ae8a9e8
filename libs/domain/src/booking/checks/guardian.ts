import { ok, refuse, type Result } from '../../kernel/result.ts';
import { isEmail } from '../email.ts';
import type { GuardianConsentState } from '../guardian-consent.ts';
import { needsGuardian } from '../guardian-consent.ts';
import { cleanName, isNameTooLong } from '../person-name.ts';
import type { Refusal } from '../refusal.ts';

/** How a guardian is to be asked: by a link to their own address, or by a paper handed over on site, of whom we then keep nothing. */
export type GuardianWish = { readonly by: 'LINK'; readonly name: string; readonly email: string } | { readonly by: 'PAPER' };

/** What is kept once consent is asked for: not an age, only that it is needed; null where nothing was asked. */
export type GuardianPlan = {
  readonly minor: boolean | null;
  readonly guardianConsentState: GuardianConsentState;
  /** Whom to write to; null when nobody is, or a paper will do. */
  readonly guardian: { readonly name: string; readonly email: string } | null;
};

type Asked = {
  /** Years of the youngest person; used here and kept nowhere. */
  readonly age: number | null;
  readonly guardian: GuardianWish | null;
  /** The learner's own address, cleaned. */
  readonly email: string | null;
};

export type GuardianFacts = {
  /** Years below which the offer asks a guardian; null asks nobody. */
  readonly guardianConsentBelow: number | null;
  /** Years the offer and the units taken ask for. */
  readonly minimumAge: number;
};

/** Who must be asked before a minor comes; an age is wanted only where something depends on it. */
export const planGuardian = ({ age, guardian, email }: Asked, { guardianConsentBelow, minimumAge }: GuardianFacts): Result<GuardianPlan, Refusal> => {
  if (age !== null && age < minimumAge) return refuse({ code: 'UNDER_AGE', field: 'age' });
  if (guardianConsentBelow === null) return ok({ minor: null, guardianConsentState: 'NOT_NEEDED', guardian: null });
  if (age === null) return refuse({ code: 'AGE_MISSING', field: 'age' });
  if (!needsGuardian(age, guardianConsentBelow)) return ok({ minor: false, guardianConsentState: 'NOT_NEEDED', guardian: null });
  if (guardian === null) return refuse({ code: 'GUARDIAN_MISSING', field: 'guardianName' });
  if (guardian.by === 'PAPER') return ok({ minor: true, guardianConsentState: 'ASKED', guardian: null });
  const name = cleanName(guardian.name);
  const address = guardian.email.trim();
  if (name === '') return refuse({ code: 'GUARDIAN_MISSING', field: 'guardianName' });
  if (isNameTooLong(name)) return refuse({ code: 'NAME_TOO_LONG', field: 'guardianName' });
  if (!isEmail(address)) return refuse({ code: 'EMAIL_UNREADABLE', field: 'guardianEmail' });
  // An agreement that the young person could give themselves is none.
  if (email !== null && email.toLowerCase() === address.toLowerCase()) return refuse({ code: 'GUARDIAN_EMAIL_SAME', field: 'guardianEmail' });
  return ok({ minor: true, guardianConsentState: 'ASKED', guardian: { name, email: address } });
};
