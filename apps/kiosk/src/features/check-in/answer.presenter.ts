import { daysFromNow, formatMoment, formatTime, type Locale, type Translate } from '@escale/messages';
import { unreachable } from '@escale/domain';
import type { Answer } from './attempt.presenter.ts';

/** `ok` only for an arrival the API has recorded. `wait`: come back, or nothing to do. `no`: the way out is in the words. */
export type AnswerTone = 'ok' | 'wait' | 'no';
export type AnswerShape = 'check' | 'seated' | 'clock' | 'elsewhere' | 'cross' | 'question' | 'hand';

/** What the answer screen shows. */
export type AnswerView = {
  readonly tone: AnswerTone;
  readonly shape: AnswerShape;
  readonly title: string;
  readonly greeting: string | null;
  readonly lines: readonly string[];
  /** Whether another try with the same screen makes sense. */
  readonly typeAgain: boolean;
};

/** What an answer is put into words with. */
export type AnswerWords = { readonly t: Translate; readonly locale: Locale; readonly zone: string; readonly now: Date };
type Booked = Extract<Answer, { __typename: 'Booking' }>;
type Refused = Extract<Answer, { __typename: 'BookingRefused' }>;

const inLanguage = (text: { readonly titleFr: string; readonly titleEn: string }, locale: Locale): string => (locale === 'fr' ? text.titleFr : text.titleEn);

const welcome = (booking: Booked, { t, locale }: AnswerWords): AnswerView => {
  const activity = t('kiosk:answer.activity', { activity: inLanguage(booking.offer, locale), time: formatTime(booking.endsAt, booking.place.timeZone, locale) });
  const { module, units } = booking;
  const space = booking.offer.space?.name ?? null;
  const named = units.map(({ tag, model }) => `${model.name} (${tag})`).join(', ');
  return {
    tone: 'ok',
    shape: 'check',
    title: booking.displayName === null ? t('kiosk:answer.helloNoName') : t('kiosk:answer.hello', { name: booking.displayName }),
    greeting: null,
    lines: [
      activity,
      ...(module === null ? [] : [t('kiosk:answer.module', { module: inLanguage(module, locale) })]),
      ...(space === null ? [] : [t('kiosk:answer.space', { space })]),
      ...(units.length === 0 ? [] : [t('kiosk:answer.units', { count: units.length, units: named })]),
      ...(space === null ? [t('kiosk:answer.askTeam')] : []),
    ],
    typeAgain: false,
  };
};

/** The day is said only when it is not today. */
const opens = (at: string, { t, locale, zone, now }: AnswerWords): string =>
  daysFromNow(at, now, zone) === 0
    ? t('kiosk:answer.tooEarlyUntil', { time: formatTime(at, zone, locale) })
    : t('kiosk:answer.tooEarlyOn', { when: formatMoment(at, zone, locale) });

const refusal = (refused: Refused, words: AnswerWords): AnswerView => {
  const { t, locale, zone } = words;
  const { code, at, aboutPlace, displayName } = refused;
  const sentence = locale === 'fr' ? refused.sentenceFr : refused.sentenceEn;
  const greeting = displayName === null ? null : t('kiosk:answer.helloName', { name: displayName });
  // The API's own sentence repeats the title; it is said only where the kiosk knows no more than that.
  const view = (tone: AnswerTone, shape: AnswerShape, title: string, lines: readonly string[] = [sentence], typeAgain = false): AnswerView => ({ tone, shape, title, greeting, lines, typeAgain });
  const known = <Fact>(fact: Fact | null, say: (fact: Fact) => string, next: string): readonly string[] => (fact === null ? [sentence] : [say(fact), next]);
  switch (code) {
    case 'TOO_EARLY':
      return view('wait', 'clock', t('kiosk:answer.tooEarly'), known(at, (moment) => opens(moment, words), t('kiosk:answer.tooEarlyNext')));
    case 'ALREADY_CHECKED_IN':
      return view('wait', 'seated', t('kiosk:answer.alreadyHere'), known(at, (moment) => t('kiosk:answer.alreadyHereAt', { time: formatTime(moment, zone, locale) }), t('kiosk:answer.alreadyHereNext')));
    case 'SESSION_OVER':
      return view('wait', 'clock', t('kiosk:answer.over'), [t('kiosk:answer.overNext')]);
    case 'TOO_LATE':
      return view('no', 'clock', t('kiosk:answer.tooLate'), known(at, (moment) => t('kiosk:answer.tooLateAt', { when: formatMoment(moment, zone, locale) }), t('kiosk:answer.tooLateNext')));
    case 'WRONG_PLACE': {
      const place = aboutPlace === null ? null : [aboutPlace.name, aboutPlace.addressLine, aboutPlace.communeName].filter((part) => part !== null).join(', ');
      return view('no', 'elsewhere', t('kiosk:answer.wrongPlace'), known(place, (where) => t('kiosk:answer.wrongPlaceName', { place: where }), t('kiosk:answer.wrongPlaceNext')));
    }
    case 'APPROVAL_PENDING':
      return view('wait', 'clock', t('kiosk:answer.approvalPending'));
    case 'GUARDIAN_CONSENT_MISSING':
      return view('no', 'hand', t('kiosk:answer.consentMissing'), [t('kiosk:answer.consentMissingText'), t('kiosk:answer.consentMissingNext')]);
    case 'BOOKING_CANCELLED':
    case 'HOLD_EXPIRED':
      return view('no', 'cross', t('kiosk:answer.cancelled'));
    case 'CODE_UNKNOWN':
      return view('no', 'question', t('kiosk:answer.unknown'), [sentence], true);
    case 'TOO_MANY_ATTEMPTS':
      return view('no', 'hand', t('kiosk:answer.tooManyAttempts'), [t('kiosk:answer.tooManyAttemptsNext')]);
    default:
      // Every other reason is about booking; should one reach the kiosk, its own sentence is said.
      return view('no', 'cross', t('kiosk:answer.refused'));
  }
};

/** Puts the API's answer into words, a shape and a colour, in the zone of the place. */
export const answerView = (answer: Answer, words: AnswerWords): AnswerView => {
  switch (answer.__typename) {
    case 'Booking':
      return welcome(answer, words);
    case 'BookingRefused':
      return refusal(answer, words);
    case 'EquipmentLabel':
      return { tone: 'wait', shape: 'question', title: words.t('kiosk:answer.label', { tag: answer.tag }), greeting: null, lines: [words.t('kiosk:answer.labelNext')], typeAgain: true };
    default:
      return unreachable(answer);
  }
};
