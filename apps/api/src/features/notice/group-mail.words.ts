import { formatShortCode } from '@escale/domain';
import { createMessages, formatTimeRange } from '@escale/messages';
import type { GroupMailFacts, GroupMailSession } from './group-mail.reader.ts';
import type { LetterWords } from './letter.ts';

export const GROUP_NEWS = ['CONFIRMED', 'CHANGED', 'CANCELLED'] as const;
export type GroupNews = (typeof GROUP_NEWS)[number];

const READER_ZONE = 'Europe/Paris';

/** Whether a session is no more. */
export const isGone = ({ status }: GroupMailSession): boolean => status === 'CANCELLED' || status === 'EXPIRED';

/** Tells who answers for a group how all its sessions stand. */
export function groupMailWords(facts: GroupMailFacts, news: GroupNews, { url, network }: { readonly url: string; readonly network: string }): LetterWords {
  const { locale, title, organisationName: organisation, name, namesDueDays, sessions } = facts;
  const say = createMessages(locale).t;
  const line = (session: GroupMailSession): string => {
    const { startsAt, endsAt, timeZone, placeName: place, communeName, shortCode, status } = session;
    const values = { when: formatTimeRange(new Date(startsAt), new Date(endsAt), timeZone, locale, { readerZone: READER_ZONE }), place, commune: communeName ?? '' };
    if (isGone(session)) return say('groupMail:gone', values);
    if (status === 'HELD') return say('groupMail:waits', values);
    return shortCode === null ? say('groupMail:session', values) : say('groupMail:sessionCode', { ...values, code: formatShortCode(shortCode) });
  };
  const words = { title, organisation, count: sessions.filter((session) => !isGone(session)).length };
  return {
    locale,
    subject: say(`groupMail:${news}.subject`, words),
    preview: say(`groupMail:${news}.preview`, words),
    greeting: say('mail:greeting', { name }),
    lead: say(`groupMail:${news}.lead`, words),
    code: null,
    details: [...sessions.map(line), ...(namesDueDays === null || news === 'CANCELLED' ? [] : [say('groupMail:namesDue', { days: namesDueDays })])],
    action: { label: say('groupMail:action'), url, fallback: say('mail:linkFallback') },
    change: null,
    signature: say('mail:signature', { network }),
    why: say('groupMail:why', { organisation }),
  };
}
