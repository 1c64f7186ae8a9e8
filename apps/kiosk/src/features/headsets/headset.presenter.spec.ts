import type { HeadsetOut, ImmersionState, SnapshotBooking, SnapshotUnit, WornSpan } from '@escale/domain';
import { createMessages } from '@escale/messages';
import { stepLeft, typedPercent } from './care.presenter.ts';
import { headsetView, loudNow, stripItems } from './headset.presenter.ts';
import { isNewToHear } from './heard.ts';
import { tagInHand, typedTag } from './tag-in-hand.presenter.ts';

const { t } = createMessages('fr');
const at = new Date('2026-03-12T13:00:00Z');
const words = { t, locale: 'fr' as const, zone: 'Europe/Paris' };
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ');
const out = (standing: HeadsetOut['standing'], worn: 'never' | 'before' | 'now', immersion: Partial<ImmersionState> = {}): HeadsetOut => {
  const spans = { never: [], before: [{ unitId: 'u', start: at, end: at }], now: [{ unitId: 'u', start: at, end: null }] }[worn] as unknown as readonly WornSpan[];
  return {
    unit: { id: 'u', tag: 'TL1-Q3-07' } as unknown as SnapshotUnit, model: {} as HeadsetOut['model'], booking: { displayName: 'Camille D.', worn: spans } as unknown as SnapshotBooking, standing, lateMinutes: 0,
    immersion: { phase: standing === 'LATE' ? 'OVER' : standing, minutesLeft: 12, allowedUntil: at, breakUntil: null, usedToday: 0, ...immersion },
  };
};

describe('a headset whose label was shown', () => {
  it.each<[string, HeadsetOut, string, string | null, string]>([
    ['not begun', out('NOT_STARTED', 'never'), 'Prêt à commencer', 'start', 'Vous pouvez le porter 12 minutes.'],
    ['on', out('RUNNING', 'now'), 'Séance en cours', 'pause', 'Encore 12 minutes.'],
    ['soon over', out('WARNED', 'now', { minutesLeft: 1 }), 'Bientôt fini', 'pause', 'Encore 1 minute.'],
    ['over, and still on', out('OVER', 'now', { minutesLeft: 0 }), 'Retirez le casque', 'pause', 'Le temps conseillé est passé. Posez le casque et reposez-vous un moment.'],
    ['nothing left of the day', out('OVER', 'before', { minutesLeft: 0 }), 'Retirez le casque', null, 'C’est tout pour aujourd’hui avec un casque. Rendez-le quand vous voulez.'],
    ['in a break, with something left', out('BREAK', 'before', { minutesLeft: 5, breakUntil: at }), 'Pause', 'again', 'Encore 5 minutes. Reposez vos yeux jusqu’à 14 h. Après, une nouvelle durée commence.'],
    ['in a break, with nothing left', out('BREAK', 'before', { minutesLeft: 0, breakUntil: at }), 'Pause', null, 'Reposez vos yeux jusqu’à 14 h. Après, une nouvelle durée commence.'],
    ['due back', out('LATE', 'before'), 'Ce casque est à rendre', null, 'La séance est finie. Rendez le casque pour la personne suivante.'],
    ['due back, and still on', out('LATE', 'now'), 'Ce casque est à rendre', 'pause', 'La séance est finie. Rendez le casque pour la personne suivante.'],
  ])('%s', (_sentence, headset, title, go, text) => {
    const view = headsetView(headset, words);
    expect([view.title, view.go, plain(view.lines.join(' '))]).toEqual([title, go, text]);
  });
});

describe('the strip of the screen at rest', () => {
  it('tells tag, word and minutes, and nobody’s name', () => {
    const items = stripItems([out('RUNNING', 'now'), out('LATE', 'before')], t);
    expect(items.map(({ tag, word, minutes, tone }) => [tag, word, minutes === null ? null : plain(minutes), tone])).toEqual([['TL1-Q3-07', 'en cours', '12 min', 'calm'], ['TL1-Q3-07', 'à rendre', null, 'no']]);
    expect(JSON.stringify(items)).not.toContain('Camille');
  });

  it('is heard once when the end is near, once when it is over, and again the next time', () => {
    const told = (...standings: readonly HeadsetOut['standing'][]) => standings.map((standing) => isNewToHear(loudNow([{ id: 'u', standing }, { id: 'v', standing: 'RUNNING' }])));
    expect(told('RUNNING', 'WARNED', 'WARNED', 'OVER', 'OVER', 'BREAK', 'RUNNING', 'WARNED')).toEqual([false, true, false, true, false, false, false, true]);
  });
});

it.each([
  ['https://escale.example/e/TL1-Q3-07', 'TL1-Q3-07'],
  ['tl1 q3 07', 'TL1-Q3-07'],
  ['http://autre.example/e/H07?x=1', 'H07'],
  ['TL1:ABCDEF', null],
  ['?', null],
])('reads %s as a label', (text, tag) => {
  expect(tagInHand(text)).toBe(tag);
});

it('waits for a whole tag', () => {
  expect([typedTag(' '), typedTag('-'), typedTag('h07')]).toEqual([{ is: 'empty' }, { is: 'incomplete' }, { is: 'ready', tag: 'H07' }]);
});

it('counts a step of care down, and never below nothing', () => {
  const after = (seconds: number) => stepLeft(2, at, new Date(at.getTime() + seconds * 1_000));
  expect([after(0), after(59), after(119), after(120), after(500)]).toEqual(['2:00', '1:01', '0:01', null, null]);
});

it('takes a charge from 0 to 100', () => {
  expect(['0', ' 87 ', '100', '101', '', '8,5'].map(typedPercent)).toEqual([0, 87, 100, null, null, null]);
});
