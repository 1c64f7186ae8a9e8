import { createMessages, formatDistance, formatTimeRange, type Locale } from '@escale/messages';
import type { LetterWords } from '../../platform/mail/letter.ts';
import type { RerouteMailFacts, RerouteMailOption } from './reroute-mail.reader.ts';

export type RerouteNews = 'proposal' | 'apology' | 'reopened';

export interface RerouteMailValues {
  readonly name: string;
  readonly activity: string;
  readonly when: string;
  readonly place: string;
  readonly phone: string | null;
  /** Where the booking is managed, its secret behind the #. */
  readonly bookingUrl: string;
  readonly searchUrl: string;
  /** The page on which one of the sessions is taken, or booked. */
  readonly urlOf: (option: RerouteMailOption) => string;
  readonly allUrl: string;
  readonly network: string;
}

/** The part of the network's clocks most readers share; a place on another clock has its zone named. */
const READER_ZONE = 'Europe/Paris';

/** Says what a place cannot keep, and what there is instead. Nothing is done by following a link: each leads to a page with one button. */
export function rerouteMailWords(locale: Locale, news: RerouteNews, facts: RerouteMailFacts, values: RerouteMailValues): LetterWords {
  const say = createMessages(locale).t;
  const { activity, when, place, phone } = values;
  const about = { activity, when, place };
  const why = facts.reason === 'CLOSURE' && facts.closureReason !== null ? say(`reroute:why.${facts.closureReason}`) : say(`reroute:why.${facts.reason}`);
  const words = locale === 'fr' ? (facts.wordsFr ?? facts.wordsEn) : (facts.wordsEn ?? facts.wordsFr);
  const offered = news === 'reopened' ? [] : facts.options;
  const choices = offered.map((option) => ({
    label: formatTimeRange(new Date(option.startsAt), new Date(new Date(option.startsAt).getTime() + option.durationMinutes * 60_000), option.timeZone, locale, { readerZone: READER_ZONE }),
    detail: say(option.distanceKm === null ? 'reroute:mail.here' : 'reroute:mail.there', {
      activity: locale === 'fr' ? option.activityFr : option.activityEn,
      place: option.placeName,
      commune: option.communeName ?? '',
      distance: option.distanceKm === null ? '' : formatDistance(option.distanceKm, locale),
    }),
    url: values.urlOf(option),
  }));
  const none = news !== 'reopened' && choices.length === 0;
  const main = news === 'reopened' ? { label: say('reroute:mail.reopened.action'), url: values.bookingUrl } : none || news === 'apology' ? { label: say('reroute:mail.search'), url: values.searchUrl } : { label: say('reroute:mail.proposal.action'), url: values.allUrl };
  return {
    locale,
    subject: say(`reroute:mail.${news}.subject`, about),
    preview: say(`reroute:mail.${news}.preview`, about),
    greeting: values.name === '' ? say('mail:greetingNoName') : say('mail:greeting', { name: values.name }),
    lead: say(`reroute:mail.${news}.lead`, about),
    code: null,
    details: [
      ...(news === 'reopened' ? [] : [why]),
      ...(words === null || news === 'reopened' ? [] : [say('reroute:mail.words', { words })]),
      say(none ? 'reroute:mail.none' : `reroute:mail.${news}.next`),
      ...(phone === null ? [] : [say('mail:phone', { phone })]),
    ],
    choices,
    action: { ...main, fallback: say('mail:linkFallback') },
    ...(news === 'proposal' ? { aside: { label: say('reroute:mail.cancel'), url: values.bookingUrl } } : {}),
    change: null,
    signature: say('mail:signature', { network: values.network }),
    why: say('mail:why'),
  };
}
