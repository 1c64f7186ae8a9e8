import type { KioskSnapshot } from '@escale/domain';
import { isProductLanguage, type Locale, type SpokenLanguage } from '@escale/messages';
import type { Answer } from '../check-in/attempt.presenter.ts';

const bookingOf = (answer: Answer): string | null => {
  if (answer.is === 'welcome') return answer.booked.bookingId;
  return answer.is === 'refused' ? answer.bookingId : null;
};

/** The language somebody may rather go on in, by their booking; null where it is the one spoken, nobody said, or they chose another than the product's on the first screen. It is offered, never taken: others stand around. */
export const languageToOffer = (view: Pick<KioskSnapshot, 'bookings'> | null, answer: Answer, spoken: SpokenLanguage): Locale | null => {
  const bookingId = bookingOf(answer);
  const language = view?.bookings.find(({ id }) => id === bookingId)?.language ?? null;
  return language === spoken || !isProductLanguage(spoken) ? null : language;
};
