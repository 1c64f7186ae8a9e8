import type { Locale, Translate } from '@escale/messages';
import type { Stock } from './facts.ts';
import { needsInWords } from './offer-words.presenter.ts';
import type { TypedOffer } from './typed-offer.presenter.ts';

type Field = keyof TypedOffer;
type Words = { readonly t: Translate; readonly locale: Locale };

/** The fields of the form, in its order, each with the word that stands over it. */
const LABELS = {
  titleFr: 'titleFr', titleEn: 'titleEn', descriptionFr: 'descriptionFr', descriptionEn: 'descriptionEn', needs: 'needs', spaceId: 'space', durations: 'durations', gridMinutes: 'grid', noticeHours: 'notice', horizonDays: 'horizon',
  audience: 'audience', peopleMin: 'peopleMin', peopleMax: 'peopleMax', minimumAge: 'minimumAge', guardianBelow: 'guardianBelow', safetyNotice: 'safetyNotice', perDayLimit: 'perDayLimit', needsApproval: 'needsApproval', deadlineHours: 'deadline',
  supervised: 'supervised', remindsAndNotes: 'remindsAndNotes', absenceReminderHours: 'absenceReminder',
  groupPeople: 'groupPeople', groupHoursLeast: 'groupHoursLeast', groupHoursMost: 'groupHoursMost', asksNames: 'asksNames', groupNamesDueDays: 'namesDueDays',
} as const satisfies Record<Field, string>;
const FIELDS = Object.keys(LABELS) as readonly Field[];

const same = (one: TypedOffer, other: TypedOffer, field: Field): boolean => JSON.stringify(one[field]) === JSON.stringify(other[field]);

/** Which fields differ between two states of an offer, in the order of the form. */
export const fieldsChanged = (one: TypedOffer, other: TypedOffer): readonly Field[] => FIELDS.filter((field) => !same(one, other, field));

/** What somebody typed, over what others saved meanwhile: theirs where they typed, the others' elsewhere. */
export const rebased = (before: TypedOffer, typed: TypedOffer, now: TypedOffer): TypedOffer => ({ ...now, ...Object.fromEntries(fieldsChanged(before, typed).map((field) => [field, typed[field]])) });

function inWords(offer: TypedOffer, field: Field, stock: Stock, words: Words): string {
  const { t, locale } = words;
  if (field === 'needs') return needsInWords({ needs: offer.needs.map((need) => ({ ...need })) }, stock, words);
  if (field === 'spaceId') return stock.spaces.find(({ id }) => id === offer.spaceId)?.name ?? t('offers:editor.noSpace');
  if (field === 'audience') return t(`hours:audience.${offer.audience}`);
  const value = offer[field];
  if (typeof value === 'boolean') return t(value ? 'words:yes' : 'words:no');
  if (typeof value === 'number') return Number.isFinite(value) ? new Intl.NumberFormat(locale).format(value) : t('offers:met.nothing');
  return value.trim() === '' ? t('offers:met.nothing') : value;
}

/** A field that others changed: what stands there now, and what was typed there meanwhile (null: nothing). */
export type MetField = { readonly field: Field; readonly label: string; readonly now: string; readonly mine: string | null };

/** What others changed, field by field, beside what was typed in the same fields. */
export const metFields = (before: TypedOffer, typed: TypedOffer, now: TypedOffer, stock: Stock, words: Words): readonly MetField[] =>
  fieldsChanged(before, now).map((field) => ({
    field,
    label: words.t(`offers:editor.${LABELS[field]}`),
    now: inWords(now, field, stock, words),
    mine: same(before, typed, field) || same(typed, now, field) ? null : inWords(typed, field, stock, words),
  }));
