import { formatDay, formatDuration, formatMonth, type Locale, type Translate } from '@escale/messages';
import type { Stand } from '../facts.ts';

type Words = { readonly t: Translate; readonly locale: Locale };

/** A quota with some sessions in it: one sentence, and the bar that shows the same in hundredths. */
export type SaidStand = { readonly key: string; readonly line: string; readonly before: string; readonly used: number; readonly asked: number; readonly tight: boolean };

const HUNDRED = 100;
/** Less than this of a quota left is worth seeing at once. */
const TIGHT = 0.1;

function whenInWords({ period, from }: Stand, { t, locale }: Words): string {
  return t(`groups:left.when.${period}`, { day: formatDay(from, 'UTC', locale), month: formatMonth(from, 'UTC', locale), year: from.slice(0, 4) });
}

/** "En décembre 2026, il reste 42 h sur 60 h : casques de réalité virtuelle. Sans ces séances : 60 h." */
export function standInWords(stand: Stand, words: Words): SaidStand {
  const { t, locale } = words;
  const { usedMinutes, askedMinutes, allowedMinutes, category } = stand;
  const before = Math.max(0, allowedMinutes - usedMinutes);
  const after = Math.max(0, before - askedMinutes);
  const share = (minutes: number): number => Math.min(HUNDRED, Math.round((minutes / allowedMinutes) * HUNDRED));
  const values = {
    when: whenInWords(stand, words), after: formatDuration(after, locale), allowed: formatDuration(allowedMinutes, locale),
    what: category == null ? t('groups:left.anything') : t(`equipment:${category}.plural`),
  };
  const used = share(usedMinutes);
  return {
    key: [stand.agreementId, category, stand.period, stand.from].join(' '),
    line: t(after === 0 ? 'groups:left.none' : 'groups:left.line', values),
    before: t('groups:left.before', { before: formatDuration(before, locale) }),
    used,
    asked: Math.min(HUNDRED - used, share(askedMinutes)),
    tight: after < allowedMinutes * TIGHT,
  };
}

/** The quotas of each agreement, by who it is with; in the order they come. */
export function byAgreement(stands: readonly Stand[], nameOf: (placeId: string) => string, words: Words): readonly { readonly id: string; readonly title: string; readonly lines: readonly SaidStand[] }[] {
  return [...new Set(stands.map(({ agreementId }) => agreementId))].map((id) => {
    const own = stands.filter(({ agreementId }) => agreementId === id);
    const placeId = own[0]?.placeId ?? null;
    return { id, title: placeId === null ? words.t('groups:left.network') : words.t('groups:left.one', { place: nameOf(placeId) }), lines: own.map((stand) => standInWords(stand, words)) };
  });
}
