import { addDays, type LocalDay, parseMinuteOfDay } from '@escale/domain';
import { formatList, formatMoment, formatTimeRange, type Locale, type Translate } from '@escale/messages';
import type { ClosureFactsFragment, ClosureReason, PreviewFactsFragment, Treatment, TreatmentInput } from '../../gql/graphql.ts';

export type Hit = PreviewFactsFragment['hits'][number];
export type Closure = ClosureFactsFragment;

/** What the team decided for a booking; `session` is the place in the list of what was found, null to let the person choose. */
export type Choice = { readonly treatment: Treatment; readonly session: number | null };
export type Choices = ReadonlyMap<string, Choice>;

export type ClosureWish = { readonly spaceId: string | null; readonly from: string; readonly fromTime: string; readonly to: string; readonly toTime: string; readonly reason: ClosureReason; readonly wordsFr: string; readonly wordsEn: string };

/** The form before anybody types: tomorrow afternoon, by the clocks of the place. */
export const untouchedWish = (today: LocalDay): ClosureWish => {
  const tomorrow = addDays(today, 1);
  return { spaceId: null, from: tomorrow, fromTime: '14:00', to: tomorrow, toTime: '18:00', reason: 'WORKS', wordsFr: '', wordsEn: '' };
};

/** `14:15`, `14h15`, `14 h`, `14.15`. */
const TIME = /^(\d{1,2})(?:\s*[:h.]\s*(\d{2})?)?$/iu;

/** A time as it is sent, `14:00`; null when it cannot be read. */
export const typedTime = (text: string): string | null => {
  const [, hour, minute] = TIME.exec(text.trim()) ?? [];
  const read = hour === undefined ? null : `${hour.padStart(2, '0')}:${minute ?? '00'}`;
  return read === null || parseMinuteOfDay(read) === null ? null : read;
};

/** What was proposed, and what was chosen before where that is still possible. */
export const choicesFor = (hits: readonly Hit[], before: Choices = new Map()): Choices =>
  new Map(
    hits.map(({ booking, proposed, treatments, sessions }) => {
      const kept = before.get(booking.id);
      const possible = kept !== undefined && treatments.includes(kept.treatment) && (kept.session === null || kept.session < sessions.length);
      return [booking.id, possible ? kept : { treatment: proposed, session: null }];
    }),
  );

/** The same for all, as far as it is possible for each. */
export const sameForAll = (hits: readonly Hit[], choices: Choices, treatment: Treatment): Choices =>
  new Map(hits.map(({ booking, treatments, proposed }) => [booking.id, treatments.includes(treatment) ? { treatment, session: null } : (choices.get(booking.id) ?? { treatment: proposed, session: null })]));

export type Numbers = { readonly total: number; readonly moved: number; readonly given: number; readonly honoured: number; readonly cancelled: number; readonly phone: number; readonly mails: number };

/** How many meet what. Whom nobody can write to is counted once, among those to be phoned, unless the session takes place. */
export const numbersOf = (hits: readonly Hit[], choices: Choices): Numbers => {
  const kinds = hits.map(({ booking, noAddress, proposed }): Exclude<keyof Numbers, 'total' | 'mails'> => {
    const { treatment, session } = choices.get(booking.id) ?? { treatment: proposed, session: null };
    if (treatment === 'HONOUR') return 'honoured';
    if (noAddress) return 'phone';
    return treatment === 'CANCEL' ? 'cancelled' : session === null ? 'moved' : 'given';
  });
  const count = (kind: (typeof kinds)[number]): number => kinds.filter((each) => each === kind).length;
  const numbers = { moved: count('moved'), given: count('given'), honoured: count('honoured'), cancelled: count('cancelled'), phone: count('phone') };
  return { total: hits.length, ...numbers, mails: numbers.moved + numbers.given + numbers.cancelled };
};

/** "7 réservations touchées : 5 se verront proposer un autre créneau, 1 honorée et 1 à prévenir par téléphone." */
export const numbersInWords = (numbers: Numbers, locale: Locale, t: Translate): string => {
  if (numbers.total === 0) return t('closures:preview.nobody');
  const parts = (['moved', 'given', 'honoured', 'cancelled', 'phone'] as const).filter((part) => numbers[part] > 0).map((part) => t(`closures:preview.${part}`, { count: numbers[part] }));
  return t('closures:preview.hit', { total: numbers.total, parts: formatList(parts, locale) });
};

/** What is sent of the choices. */
export const treatmentsOf = (hits: readonly Hit[], choices: Choices): TreatmentInput[] =>
  hits.map(({ booking, proposed, sessions }) => {
    const { treatment, session } = choices.get(booking.id) ?? { treatment: proposed, session: null };
    const given = treatment === 'MOVE' && session !== null ? sessions[session] : undefined;
    return { bookingId: booking.id, expectedVersion: booking.version, treatment, session: given === undefined ? null : { offerId: given.offer.id, startsAt: given.startsAt, durationMinutes: given.durationMinutes } };
  });

export const spanInWords = ({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }, zone: string, locale: Locale): string => formatTimeRange(startsAt, endsAt, zone, locale);

export const nameOf = ({ givenName, familyName }: { readonly givenName?: string | null; readonly familyName?: string | null }, t: Translate): string =>
  [givenName, familyName].filter((part) => part != null && part !== '').join(' ') || t('closures:preview.nobodyNamed');

/** A free session in one line, for a choice. */
export const sessionLabel = ({ startsAt, offer }: Hit['sessions'][number], locale: Locale): string => `${formatMoment(startsAt, offer.place.timeZone, locale)} — ${offer.place.name}`;

/** Those in force or to come first as they were given, and those that are over or were lifted. */
export const sorted = (closures: readonly Closure[], now: Date): { readonly coming: readonly Closure[]; readonly past: readonly Closure[] } => {
  const isComing = ({ endsAt, liftedAt }: Closure): boolean => liftedAt == null && Date.parse(endsAt) > now.getTime();
  return { coming: closures.filter(isComing), past: closures.filter((closure) => !isComing(closure)) };
};

