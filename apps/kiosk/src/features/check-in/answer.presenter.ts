import { daysFromNow, formatMoment, formatTime, type SpokenLanguage } from '@escale/messages';
import { unreachable } from '@escale/domain';
import type { Answer, Booked } from './attempt.presenter.ts';
import type { AnswerShape, AnswerTone, AnswerView, AnswerWords } from './answer-view.ts';
import { type Standing, standingView } from './standing.presenter.ts';

type Refused = Extract<Answer, { is: 'refused' }>;

/** What the team wrote is in French and English; whoever speaks another language sees it as it stands on the signs around. */
export const inLanguage = (text: { readonly titleFr: string; readonly titleEn: string }, locale: SpokenLanguage): string => (locale === 'en' ? text.titleEn : text.titleFr);

const welcome = ({ displayName, endsAt, offer, module, units, toUse, group }: Booked, standing: Standing, words: AnswerWords): AnswerView => {
  const { t, locale, zone } = words;
  const space = offer?.spaceName ?? null;
  const named = units.map(({ tag, model }) => `${model} (${tag})`).join(', ');
  return standingView(standing, words, {
    title: displayName === null ? t('kiosk:answer.helloNoName') : t('kiosk:answer.hello', { name: displayName }),
    keptTitle: displayName === null ? t('kioskDevice:answer.helloKeptNoName') : t('kioskDevice:answer.helloKept', { name: displayName }),
    lines: [
      ...(group === null ? [] : [t('kioskArrivals:group.noted', { count: group.noted }), t('kioskArrivals:group.left', { count: group.left })]),
      ...(offer === null ? [] : [t('kiosk:answer.activity', { activity: inLanguage(offer, locale), time: formatTime(endsAt, zone, locale) })]),
      ...(module === null ? [] : [t('kiosk:answer.module', { module: inLanguage(module, locale) })]),
      ...(space === null ? [] : [t('kiosk:answer.space', { space })]),
      ...(units.length === 0 ? [] : [t('kiosk:answer.units', { count: units.length, units: named })]),
      ...(toUse.length === 0 ? [] : [t('kioskArrivals:walkIn.use', { models: toUse.join(', ') })]),
      ...(space === null ? [t('kiosk:answer.askTeam')] : []),
    ],
  });
};

/** The day is said only when it is not today. */
const opens = (at: Date, { t, locale, zone, now }: AnswerWords): string =>
  daysFromNow(at, now, zone) === 0
    ? t('kiosk:answer.tooEarlyUntil', { time: formatTime(at, zone, locale) })
    : t('kiosk:answer.tooEarlyOn', { when: formatMoment(at, zone, locale) });

/** The hour of now for whoever holds a ticket of before, and until when to come. */
const moved = (startsAt: Date, { code, at }: Refused, words: AnswerWords): readonly string[] => {
  const { t, locale, zone } = words;
  return [t('kioskArrivals:moved.when', { when: formatMoment(startsAt, zone, locale) }), code === 'TOO_EARLY' && at !== null ? opens(at, words) : t('kiosk:answer.tooLateNext'), ...(code === 'TOO_EARLY' ? [t('kioskArrivals:moved.next')] : [])];
};

const refusal = (refused: Refused, words: AnswerWords): AnswerView => {
  const { t, locale, zone } = words;
  const { code, at, displayName } = refused;
  const sentence = t(`refusal:${code}`);
  const greeting = displayName === null ? null : t('kiosk:answer.helloName', { name: displayName });
  // The sentence of the refusal repeats the title; it is said only where the kiosk knows no more than that.
  const view = (tone: AnswerTone, shape: AnswerShape, title: string, lines: readonly string[] = [sentence], typeAgain = false): AnswerView => ({ tone, shape, title, greeting, lines, typeAgain });
  const known = <Fact>(fact: Fact | null, say: (fact: Fact) => string, next: string): readonly string[] => (fact === null ? [sentence] : [say(fact), next]);
  if (refused.movedTo !== null && (code === 'TOO_EARLY' || code === 'TOO_LATE')) return view('wait', 'clock', t('kioskArrivals:moved.title'), moved(refused.movedTo, refused, words));
  switch (code) {
    case 'TOO_EARLY':
      return view('wait', 'clock', t('kiosk:answer.tooEarly'), known(at, (moment) => opens(moment, words), t('kiosk:answer.tooEarlyNext')));
    case 'ALREADY_CHECKED_IN':
      return view('wait', 'seated', t('kiosk:answer.alreadyHere'), known(at, (moment) => t('kiosk:answer.alreadyHereAt', { time: formatTime(moment, zone, locale) }), t('kiosk:answer.alreadyHereNext')));
    case 'SESSION_OVER':
      return view('wait', 'clock', t('kiosk:answer.over'), [t('kiosk:answer.overNext')]);
    case 'TOO_LATE':
      return view('no', 'clock', t('kiosk:answer.tooLate'), known(at, (moment) => t('kiosk:answer.tooLateAt', { when: formatMoment(moment, zone, locale) }), t('kiosk:answer.tooLateNext')));
    case 'WRONG_PLACE':
      return view('no', 'elsewhere', t('kiosk:answer.wrongPlace'), [t('kioskDevice:answer.wrongPlaceText'), t('kiosk:answer.wrongPlaceNext')]);
    case 'APPROVAL_PENDING':
      return view('wait', 'clock', t('kiosk:answer.approvalPending'));
    case 'GUARDIAN_CONSENT_MISSING':
      return view('no', 'hand', t('kiosk:answer.consentMissing'), [t('kiosk:answer.consentMissingText'), t('kiosk:answer.consentMissingNext')]);
    case 'BOOKING_CANCELLED':
    case 'HOLD_EXPIRED':
      return view('no', 'cross', t('kiosk:answer.cancelled'));
    case 'CODE_UNKNOWN':
      return view('no', 'question', t('kiosk:answer.unknown'), [sentence, t('kioskDevice:answer.onlyHere')], true);
    case 'TOO_MANY_ATTEMPTS':
      return view('no', 'hand', t('kiosk:answer.tooManyAttempts'), [t('kiosk:answer.tooManyAttemptsNext')]);
    default:
      // Every other reason is about booking; should one reach the kiosk, its own sentence is said.
      return view('no', 'cross', t('kiosk:answer.refused'));
  }
};

/** Only of a ticket whose signature was read is it said that it is good. */
const WHY_ASK = { NOT_KNOWN_HERE: 'kioskDevice:answer.notKnownHere', KEY_UNKNOWN: 'kioskDevice:answer.keyUnknown', NOTHING_KNOWN: 'kioskDevice:answer.nothingKnown' } as const;

/** Puts an answer into words, a shape and a colour, in the zone of the place. */
export const answerView = (answer: Answer, standing: Standing, words: AnswerWords): AnswerView => {
  const { t } = words;
  const plain = (tone: AnswerTone, shape: AnswerShape, title: string, lines: readonly string[], typeAgain = false): AnswerView => ({ tone, shape, title, greeting: null, lines, typeAgain });
  switch (answer.is) {
    case 'welcome':
      return welcome(answer.booked, standing, words);
    case 'refused':
      return refusal(answer, words);
    case 'moved': {
      // By the clocks of where they will come, which may be other ones.
      const about = { when: formatMoment(answer.startsAt, answer.timeZone, words.locale), place: answer.placeName ?? '' };
      const here = answer.placeName === null;
      return plain('wait', here ? 'clock' : 'elsewhere', t('kioskArrivals:moved.away'), [here ? t('kioskArrivals:moved.on', about) : t('kioskArrivals:moved.onAt', about), t('kioskArrivals:moved.awayNext')]);
    }
    case 'ask-team':
      return plain('no', 'hand', t('kioskDevice:answer.seeTeam'), [t(WHY_ASK[answer.why]), t('kioskDevice:answer.askTeamNext')]);
    case 'group':
      return plain('wait', 'question', t('kioskArrivals:group.title'), [t('kioskArrivals:group.lead')]);
    case 'no-room':
      return plain('wait', 'clock', t('kioskArrivals:walkIn.gone'), [t('kioskArrivals:walkIn.goneNext')]);
    case 'label':
      return plain('wait', 'question', t('kiosk:answer.label', { tag: answer.tag }), [t('kiosk:answer.labelNext')], true);
    case 'taken-back':
      return plain('wait', 'check', t('kioskDevice:answer.takenBack'), [t('kioskDevice:answer.takenBackNext')]);
    case 'not-kept':
      return plain('no', 'hand', t('kioskDevice:trouble.title'), [t('kioskDevice:answer.notKept'), t('kioskDevice:trouble.next')]);
    default:
      return unreachable(answer);
  }
};
