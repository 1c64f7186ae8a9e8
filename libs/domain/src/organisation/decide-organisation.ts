import { isEmail } from '../booking/email.ts';
import { cleanName } from '../booking/person-name.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { isSiret } from '../place/siret.ts';
import { addYears } from '../time/add-years.ts';
import { readNda } from './nda.ts';
import { ORGANISATION_NAME_MOST, type OrganisationDraft, type OrganisationRefusal, QUALIOPI_YEARS_MOST } from './organisation-draft.ts';
import { readUai } from './uai.ts';

type Check = (draft: OrganisationDraft) => OrganisationRefusal | null;

const PHONE = /^\+?\d{6,15}$/;
const digits = (text: string): string => text.replace(/[\s.\-()\u00A0\u202F]/gu, '');

const named = (field: 'name' | 'contactName', missing: 'NAME_MISSING' | 'CONTACT_MISSING'): Check => (draft) => {
  if (draft[field] === '') return { code: missing, field };
  return [...draft[field]].length > ORGANISATION_NAME_MOST ? { code: 'NAME_TOO_LONG', field } : null;
};

const CHECKS: readonly Check[] = [
  named('name', 'NAME_MISSING'),
  ({ siret }) => (isSiret(siret) ? null : { code: 'SIRET_UNREADABLE', field: 'siret' }),
  ({ nda }) => (nda === null || readNda(nda) !== null ? null : { code: 'NDA_UNREADABLE', field: 'nda' }),
  ({ kind, uai }) => (kind === 'CFA' && uai === null ? { code: 'UAI_NEEDED', field: 'uai' } : null),
  ({ uai }) => (uai === null || readUai(uai) !== null ? null : { code: 'UAI_UNREADABLE', field: 'uai' }),
  ({ qualiopiFrom, qualiopiUntil }) => ((qualiopiFrom === null) === (qualiopiUntil === null) ? null : { code: 'QUALIOPI_HALF', field: qualiopiFrom === null ? 'qualiopiFrom' : 'qualiopiUntil' }),
  ({ qualiopiFrom: from, qualiopiUntil: until }) => {
    if (from === null || until === null) return null;
    if (until <= from) return { code: 'QUALIOPI_OUT_OF_ORDER', field: 'qualiopiUntil' };
    return until > addYears(from, QUALIOPI_YEARS_MOST) ? { code: 'QUALIOPI_TOO_LONG', field: 'qualiopiUntil' } : null;
  },
  named('contactName', 'CONTACT_MISSING'),
  ({ contactEmail }) => (isEmail(contactEmail) ? null : { code: 'EMAIL_UNREADABLE', field: 'contactEmail' }),
  ({ contactPhone }) => (contactPhone === null || PHONE.test(contactPhone) ? null : { code: 'PHONE_UNREADABLE', field: 'contactPhone' }),
];

const kept = (text: string | null, read: (text: string) => string | null = (given) => given): string | null => (text === null || text.trim() === '' ? null : (read(text) ?? text.trim()));

/** What was written as it would be kept: numbers without spaces, names without loose ones, what is empty as not told. */
const tidied = (draft: OrganisationDraft): OrganisationDraft => ({
  ...draft,
  name: cleanName(draft.name),
  siret: digits(draft.siret),
  nda: kept(draft.nda, readNda),
  uai: kept(draft.uai, readUai),
  contactName: cleanName(draft.contactName),
  contactEmail: draft.contactEmail.trim().normalize('NFC').toLowerCase(),
  contactPhone: kept(draft.contactPhone, digits),
});

/** Whether what an organisation says of itself may be kept, and how; the first field that may not be is named. */
export const decideOrganisation = (draft: OrganisationDraft): Result<OrganisationDraft, OrganisationRefusal> => {
  const tidy = tidied(draft);
  for (const check of CHECKS) {
    const refusal = check(tidy);
    if (refusal !== null) return refuse(refusal);
  }
  return ok(tidy);
};

/**
 * Whether what was kept may be written anew. What a coordinator has verified (who it is: SIRET, kind, numbers) stays; contacts, name and certificate follow the body's life.
 * A declaration of activity or a UAI that comes later may be added, for the network compares it with the public lists then.
 */
export const decideChange = (before: Pick<OrganisationDraft, 'kind' | 'siret' | 'nda' | 'uai'>, draft: OrganisationDraft, verified: boolean): Result<OrganisationDraft, OrganisationRefusal> => {
  const decision = decideOrganisation(draft);
  if (!decision.ok || !verified) return decision;
  const { value } = decision;
  if (value.siret !== before.siret) return refuse({ code: 'IDENTITY_FIXED', field: 'siret' });
  if (value.kind !== before.kind) return refuse({ code: 'IDENTITY_FIXED', field: 'kind' });
  if (before.nda !== null && value.nda !== before.nda) return refuse({ code: 'IDENTITY_FIXED', field: 'nda' });
  if (before.uai !== null && value.uai !== before.uai) return refuse({ code: 'IDENTITY_FIXED', field: 'uai' });
  return decision;
};
