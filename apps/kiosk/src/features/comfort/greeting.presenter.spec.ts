import { idOf } from '@escale/domain';
import { bookingWith, snapshotWith } from '../../../test/tablet.ts';
import { refusedWith, type Answer } from '../check-in/attempt.presenter.ts';
import { bookedOf } from '../check-in/said-of.presenter.ts';
import { languageToOffer } from './greeting.presenter.ts';

const view = (language?: 'fr' | 'en' | null) => snapshotWith({ bookings: [bookingWith(language === undefined ? {} : { language })] });
const welcome: Answer = { is: 'welcome', eventId: 'e', booked: bookedOf(view(), bookingWith()) };
const tooEarly: Answer = { ...refusedWith('TOO_EARLY'), bookingId: bookingWith().id } as Answer;
const stranger: Answer = { ...refusedWith('TOO_EARLY'), bookingId: idOf('other') } as Answer;

it.each<[string, Parameters<typeof languageToOffer>, string | null]>([
  ['who booked in English is offered it', [view('en'), welcome, 'fr'], 'en'],
  ['who booked in French, where the one before spoke English', [view('fr'), welcome, 'en'], 'fr'],
  ['who is too early too', [view('en'), tooEarly, 'fr'], 'en'],
  ['nobody whose language is spoken', [view('en'), welcome, 'en'], null],
  ['nobody who chose another', [view('en'), welcome, 'ar'], null],
  ['nobody who never said', [view(null), welcome, 'fr'], null],
  ['nobody by a list of before', [view(), welcome, 'fr'], null],
  ['nobody the kiosk does not know', [view('en'), stranger, 'fr'], null],
  ['nobody whose code is unknown', [view('en'), refusedWith('CODE_UNKNOWN'), 'fr'], null],
  ['nobody without a list', [null, welcome, 'fr'], null],
])('%s', (_sentence, given, expected) => {
  expect(languageToOffer(...given)).toBe(expected);
});
