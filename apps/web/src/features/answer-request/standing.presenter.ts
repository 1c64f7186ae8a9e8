import { formatMoment, type Locale, type Translate } from '@escale/messages';
import type { RequestAskedFragment } from '../../gql/graphql.ts';

type Asker = Pick<NonNullable<RequestAskedFragment['session']>, 'givenName' | 'familyName'>;
type Say = { readonly t: Translate; readonly locale: Locale; readonly zone: string };

/** What became of a request, where it no longer waits for this person. */
export type StandingNotice = { readonly tone: 'ok' | 'info'; readonly title: string; readonly lines: readonly string[] };

/** Given and family name of who asks; empty once they were forgotten. */
export const whoAsks = ({ givenName, familyName }: Asker): string => [givenName, familyName].filter((part) => part != null).join(' ');

/** Null while the request waits for an answer: by whom and when it was answered, that it is too late, taken back, or no longer theirs. */
export function noticeOf({ standing, dueAt, placeName, timeZone, answeredAt, answeredBy, answeredByMe, reason }: RequestAskedFragment, now: Date, { t, locale, zone }: Say): StandingNotice | null {
  const moment = (at: string | null | undefined): string => (at == null ? '' : formatMoment(at, timeZone, locale, { readerZone: zone }));
  const lapsed = standing === 'WAITING' && dueAt != null && new Date(dueAt) <= now;
  if (standing == null) return { tone: 'info', title: t('answerRequest:notYours'), lines: [t('answerRequest:notYoursText', { place: placeName })] };
  if (standing === 'EXPIRED' || lapsed) return { tone: 'info', title: t('answerRequest:expired'), lines: [t('answerRequest:expiredText', { due: moment(dueAt) })] };
  if (standing === 'TAKEN_BACK') return { tone: 'info', title: t('answerRequest:takenBack'), lines: [t('answerRequest:takenBackText')] };
  if (standing === 'WAITING') return null;
  const said = standing === 'ACCEPTED' ? 'accepted' : 'refused';
  const title = answeredByMe ? t(`answerRequest:${said}ByMe`) : answeredBy == null ? t(`answerRequest:${said}ByTeam`) : t(`answerRequest:${said}By`, { who: answeredBy });
  const lines = [...(answeredAt == null ? [] : [t('answerRequest:answeredAt', { when: moment(answeredAt) })]), ...(reason == null ? [] : [t('answerRequest:reasonGiven', { reason })])];
  return { tone: 'ok', title, lines };
}
