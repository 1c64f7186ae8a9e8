import { createMessages, formatCount, formatMoment, formatTimeRange } from '@escale/messages';
import type { LetterWords } from '../../platform/mail/letter.ts';
import type { WaitingMailFacts } from './waiting-mail.reader.ts';

export const WAITING_NEWS = ['CONFIRM', 'JOINED', 'OFFERED', 'UNANSWERED', 'WITHDRAWN', 'STOPPED'] as const;
export type WaitingNews = (typeof WAITING_NEWS)[number];

/** The part of the network's clocks most readers share; a place on another clock has its zone named. */
const READER_ZONE = 'Europe/Paris';

/** What somebody waits for, in one phrase. */
function wishOf({ locale, offerFr, offerEn, offerPlace, moduleFr, moduleEn, category, aroundLabel, withinKm }: WaitingMailFacts): string {
  const say = createMessages(locale).t;
  const fr = locale === 'fr';
  const offer = fr ? offerFr : offerEn;
  if (offer !== null && offerPlace !== null) return say('waiting:wish.offer', { activity: offer, place: offerPlace });
  const what = (fr ? moduleFr : moduleEn) ?? (category === null ? '' : say(`equipment:${category}.name`));
  return say('waiting:wish.around', { what, km: formatCount(withinKm ?? 0, locale), place: aroundLabel ?? '' });
}

/** Says a mail about the waiting list: one thing, one button; a session that is kept can be declined as easily as taken. */
export function waitingMailWords(facts: WaitingMailFacts, news: WaitingNews, { url, network }: { readonly url: (answer: 'oui' | 'non' | null) => string; readonly network: string }): LetterWords {
  const { locale, turn } = facts;
  const say = createMessages(locale).t;
  const zone = turn?.timeZone ?? READER_ZONE;
  const values = {
    wish: wishOf(facts),
    activity: turn === null ? '' : locale === 'fr' ? turn.activityFr : turn.activityEn,
    place: turn?.placeName ?? '',
    when: turn === null ? '' : formatTimeRange(turn.startsAt, turn.endsAt, zone, locale, { readerZone: READER_ZONE }),
    until: turn === null ? '' : formatMoment(turn.until, zone, locale, { readerZone: READER_ZONE }),
  };
  const offered = news === 'OFFERED';
  return {
    locale,
    subject: say(`waiting:mail.${news}.subject`, values),
    preview: say(`waiting:mail.${news}.preview`, values),
    greeting: say('mail:greeting', { name: facts.givenName }),
    lead: say(`waiting:mail.${news}.lead`, values),
    code: null,
    details: [...(offered && turn?.address ? [say('mail:address', { address: turn.address })] : []), say(`waiting:mail.${news}.detail`, values)],
    action: { label: say(`waiting:mail.${news}.action`), url: url(offered ? 'oui' : null), fallback: say('mail:linkFallback') },
    ...(offered ? { aside: { label: say('waiting:mail.decline'), url: url('non') } } : {}),
    change: null,
    signature: say('mail:signature', { network }),
    why: say('waiting:mail.why'),
  };
}
