import { formatShortCode, namesDueAt } from '@escale/domain';
import { createMessages, formatMoment, formatTimeRange } from '@escale/messages';
import type { GroupMailFacts, GroupMailSession } from './group-mail.reader.ts';
import type { LetterWords } from '../../platform/mail/letter.ts';

export const GROUP_NEWS = ['CONFIRMED', 'CHANGED', 'CANCELLED', 'NAMES_DUE', 'SEATS_RELEASED'] as const;
export type GroupNews = (typeof GROUP_NEWS)[number];

const READER_ZONE = 'Europe/Paris';

/** Whether a session is no more. */
export const isGone = ({ status }: GroupMailSession): boolean => status === 'CANCELLED' || status === 'EXPIRED';

/** By when names that are missing from a session are due; null where none are. */
const awaited = (session: GroupMailSession): Date | null =>
  isGone(session) || session.namesSettled || session.named >= session.people
    ? null
    : namesDueAt({ startsAt: new Date(session.startsAt), confirmedAt: session.confirmedAt === null ? null : new Date(session.confirmedAt), namesDueDays: session.namesDueDays, zone: session.timeZone });

/** Tells who answers for a group how all its sessions stand. */
export function groupMailWords(facts: GroupMailFacts, news: GroupNews, { url, network }: { readonly url: string; readonly network: string }): LetterWords {
  const { locale, title, organisationName: organisation, name, sessions } = facts;
  const say = createMessages(locale).t;
  const line = (session: GroupMailSession): string => {
    const { startsAt, endsAt, timeZone, placeName: place, communeName, shortCode, status } = session;
    const values = { when: formatTimeRange(new Date(startsAt), new Date(endsAt), timeZone, locale, { readerZone: READER_ZONE }), place, commune: communeName ?? '' };
    if (isGone(session)) return say('groupMail:gone', values);
    if (news === 'SEATS_RELEASED' && session.seatsReleased > 0) return say('groupMail:released', { ...values, seats: session.seatsReleased, people: session.people });
    const due = news === 'NAMES_DUE' ? awaited(session) : null;
    if (due !== null) return say('groupMail:missing', { ...values, seats: session.people - session.named, due: said(due, session) });
    if (status === 'HELD') return say('groupMail:waits', values);
    return shortCode === null ? say('groupMail:session', values) : say('groupMail:sessionCode', { ...values, code: formatShortCode(shortCode) });
  };
  const said = (due: Date, { timeZone }: GroupMailSession): string => formatMoment(due, timeZone, locale, { readerZone: READER_ZONE });
  const firstDue = (): readonly string[] => {
    const [first] = sessions.flatMap((session) => [awaited(session)].filter((due) => due !== null).map((due) => ({ due, session }))).sort((one, other) => one.due.getTime() - other.due.getTime());
    return first === undefined || (news !== 'CONFIRMED' && news !== 'CHANGED') ? [] : [say('groupMail:namesDue', { due: said(first.due, first.session) })];
  };
  const words = { title, organisation, count: sessions.filter((session) => !isGone(session)).length };
  return {
    locale,
    subject: say(`groupMail:${news}.subject`, words),
    preview: say(`groupMail:${news}.preview`, words),
    greeting: say('mail:greeting', { name }),
    lead: say(`groupMail:${news}.lead`, words),
    code: null,
    details: [...(news === 'NAMES_DUE' ? sessions.filter((session) => awaited(session) !== null) : sessions).map(line), ...firstDue()],
    action: { label: say('groupMail:action'), url, fallback: say('mail:linkFallback') },
    change: null,
    signature: say('mail:signature', { network }),
    why: say('groupMail:why', { organisation }),
  };
}
