import { CERTIFICATE_STATES, type CertificateState } from '@escale/domain';
import { formatDay, type Locale, type Translate } from '@escale/messages';
import type { Option, Tone } from '@escale/ui';

export type RegisterWish = { readonly text: string; readonly programme: string | null; readonly region: string | null; readonly department: string | null; readonly state: CertificateState | null };
/** `ANY` is a choice of its own: it stands in the address, for without a state the register shows the labels that hold. */
export const ANY = 'ANY';

const orNull = (value: string | null): string | null => (value === null || value === '' ? null : value);

/** What an address asks for; without a word about the state, the labels that hold. */
export const wishOf = (query: URLSearchParams): RegisterWish => {
  const state = query.get('etat');
  return { text: query.get('texte') ?? '', programme: orNull(query.get('label')), region: orNull(query.get('region')), department: orNull(query.get('departement')), state: state === ANY ? null : (CERTIFICATE_STATES.find((each) => each === state) ?? 'VALID') };
};

export const stateTone = (state: CertificateState): Tone => ({ VALID: 'ok' as const, SUSPENDED: 'warn' as const, WITHDRAWN: 'no' as const, EXPIRED: 'info' as const })[state];

const day = (value: string, locale: Locale): string => formatDay(`${value}T12:00:00Z`, 'UTC', locale, { year: true });

/** From when to when, as far as it is known. */
export const termInWords = ({ grantedOn, until }: { readonly grantedOn?: string | null | undefined; readonly until?: string | null | undefined }, { t, locale }: { readonly t: Translate; readonly locale: Locale }): string | null => {
  if (grantedOn == null) return until == null ? null : t('labelRegister:register.until', { until: day(until, locale) });
  return until == null ? t('labelRegister:register.since', { from: day(grantedOn, locale) }) : t('labelRegister:register.fromUntil', { from: day(grantedOn, locale), until: day(until, locale) });
};

type Choice = { readonly code: string; readonly name: string; readonly count: number };

/** The choices of a filter with how many each shows; the one that is chosen stays, even where it shows none. */
export const optionsOf = (choices: readonly Choice[], chosen: string | null, any: string, t: Translate): readonly Option<string>[] => {
  const missing = chosen !== null && !choices.some(({ code }) => code === chosen) ? [{ code: chosen, name: chosen, count: 0 }] : [];
  return [{ id: ANY, label: any }, ...[...choices, ...missing].map(({ code, name, count }) => ({ id: code, label: t('labelRegister:register.choice', { name, count }) }))];
};
