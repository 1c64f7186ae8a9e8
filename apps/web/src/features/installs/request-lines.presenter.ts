import type { InstallState } from '@escale/domain';
import { formatDay, type Locale, type Translate } from '@escale/messages';
import type { ShownInstallFragment as Shown } from '../../gql/graphql.ts';

type Words = { readonly t: Translate; readonly locale: Locale };
/** From which side a request is looked at. */
export type InstallSide = 'place' | 'organisation';

/** How a state looks: never by colour alone, for its word stands beside it. */
export const stateTone = (state: InstallState): 'ok' | 'warn' | 'no' | 'info' => ({ ASKED: 'warn', PLANNED: 'info', DECLINED: 'no', INSTALLED: 'ok' } as const)[state];

/** Who asked whom and when, what was said, and what was answered; a line each. */
export function requestLines({ organisationName, placeName, communeName, note, plannedFor, reason, createdAt, state }: Pick<Shown, 'organisationName' | 'placeName' | 'communeName' | 'note' | 'plannedFor' | 'reason' | 'createdAt' | 'state'>, side: InstallSide, zone: string, { t, locale }: Words): readonly string[] {
  const when = formatDay(createdAt, zone, locale);
  const place = [placeName, communeName].filter((part) => part != null).join(', ');
  return [
    side === 'organisation' ? t('catalogue:install.at', { place, when }) : organisationName == null ? t('catalogue:install.byPlace', { when }) : t('catalogue:install.by', { name: organisationName, when }),
    ...(note == null ? [] : [t('catalogue:install.noteSaid', { note })]),
    // Once it is done, the day it was planned for is of no interest.
    ...(state === 'PLANNED' && plannedFor != null ? [t('catalogue:install.plannedFor', { day: formatDay(plannedFor, 'UTC', locale) })] : []),
    ...(reason == null ? [] : [t('catalogue:install.reasonSaid', { reason })]),
  ];
}
