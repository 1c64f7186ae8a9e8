import { shares, STEP_KINDS, type StepKind } from '@escale/domain';
import { formatDuration, type Locale, type Translate } from '@escale/messages';

export type HoursFacts = { readonly total: number; readonly onSite: number; readonly vr: number; readonly remote: number };
export type HoursPart = { readonly kind: StepKind; readonly percent: number; readonly words: string };

/** The hours of a pathway by kind, with their share of the whole; kinds it has nothing of are left out. */
export function hoursParts({ onSite, vr, remote }: HoursFacts, { t, locale }: { readonly t: Translate; readonly locale: Locale }): readonly HoursPart[] {
  const minutes: Readonly<Record<StepKind, number>> = { ON_SITE: onSite, VR: vr, REMOTE: remote };
  const percents = shares(STEP_KINDS.map((kind) => minutes[kind]));
  return STEP_KINDS.flatMap((kind, index) => {
    const percent = percents[index] ?? 0;
    return minutes[kind] === 0 ? [] : [{ kind, percent, words: t('catalogue:pathway.share', { kind: t(`catalogue:pathway.kind.${kind}`), hours: formatDuration(minutes[kind], locale), percent }) }];
  });
}

export const pathwayPath = (slug: string): string => `/parcours/${encodeURIComponent(slug)}`;
