import { formatTime, type SpokenLanguage, type Translate } from '@escale/messages';
import { type HeadsetOut, headsetsDue, type KioskSnapshot, type OutStanding } from '@escale/domain';

export type HeadsetTone = 'calm' | 'warn' | 'no';

export const TONE_OF: Record<OutStanding, HeadsetTone> = { NOT_STARTED: 'calm', RUNNING: 'calm', BREAK: 'calm', WARNED: 'warn', OVER: 'no', LATE: 'no' };

/** What is said of a headset that is out, and what may be done with it. */
export type HeadsetView = { readonly tone: HeadsetTone; readonly title: string; readonly lines: readonly string[]; readonly go: 'start' | 'again' | 'pause' | null };

type Words = { readonly t: Translate; readonly locale: SpokenLanguage; readonly zone: string };

const lines = ({ standing, immersion }: HeadsetOut, isWorn: boolean, { t, locale, zone }: Words): readonly string[] => {
  if (immersion === null || standing === 'LATE') return [t('kioskHeadsets:headset.late')];
  const { minutesLeft, breakUntil } = immersion;
  switch (standing) {
    case 'NOT_STARTED':
      return [t('kioskHeadsets:headset.mayWear', { minutes: minutesLeft })];
    case 'RUNNING':
    case 'WARNED':
      return [t('kioskHeadsets:headset.left', { minutes: minutesLeft })];
    case 'BREAK':
      return [...(minutesLeft > 0 ? [t('kioskHeadsets:headset.left', { minutes: minutesLeft })] : []), ...(breakUntil === null ? [] : [t('kioskHeadsets:headset.breakUntil', { time: formatTime(breakUntil, zone, locale) })])];
    case 'OVER':
      return [isWorn ? t('kioskHeadsets:headset.over') : t('kioskHeadsets:headset.dayOver')];
  }
};

/** What may be done: who wears it may pause, at any time; who does not may go on while something is left. */
const goOf = ({ standing, immersion, booking }: HeadsetOut, isWorn: boolean): HeadsetView['go'] => {
  if (isWorn) return 'pause';
  if (standing === 'LATE' || immersion === null || immersion.minutesLeft === 0) return null;
  return booking?.worn.length === 0 ? 'start' : 'again';
};

export const headsetView = (out: HeadsetOut, words: Words): HeadsetView => {
  const isWorn = out.booking?.worn.some(({ unitId, end }) => unitId === out.unit.id && end === null) === true;
  return { tone: TONE_OF[out.standing], title: words.t(`kioskHeadsets:headset.title.${out.standing}`), lines: lines(out, isWorn, words), go: goOf(out, isWorn) };
};

/** What a strip at rest tells of one headset: its tag and the minutes left, never whose it is. */
export type StripItem = { readonly id: string; readonly tag: string; readonly tone: HeadsetTone; readonly standing: OutStanding; readonly word: string; readonly minutes: string | null };

export const stripItems = (out: readonly HeadsetOut[], t: Translate): readonly StripItem[] =>
  out.map(({ unit, standing, immersion }) => ({
    id: unit.id,
    tag: unit.tag,
    standing,
    tone: TONE_OF[standing],
    word: t(`kioskHeadsets:strip.standing.${standing}`),
    minutes: (standing === 'RUNNING' || standing === 'WARNED') && immersion !== null ? t('kioskHeadsets:strip.minutes', { minutes: immersion.minutesLeft }) : null,
  }));

/** What calls for somebody now, by unit and reason. */
export const loudNow = (items: readonly Pick<StripItem, 'id' | 'standing'>[]): readonly string[] => items.filter(({ standing }) => TONE_OF[standing] !== 'calm').map(({ id, standing }) => `${id} ${standing}`);

/** How many headsets are theirs to take, of who is here for this booking. */
export const headsetsDueTo = (view: KioskSnapshot | null, bookingId: string | null): number => {
  const booking = view?.bookings.find(({ id, status }) => id === bookingId && status === 'CHECKED_IN');
  return view === null || booking === undefined ? 0 : headsetsDue(view, booking);
};
