import { createMessages, type Locale } from '@escale/messages';
import { idOf } from '@escale/domain';
import type { Leaving } from '../check-in/attempt.presenter.ts';
import { departureLines, goodbyeView } from './leave.presenter.ts';

const words = (locale: Locale) => ({ t: createMessages(locale).t, locale, zone: 'Indian/Reunion', now: new Date('2026-03-12T12:00:00Z') });
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');
const HEADSET: Leaving = { bookingId: idOf('one'), sessionUntil: new Date('2026-03-12T13:30:00Z'), unitsFreeAt: new Date('2026-03-12T12:15:00Z'), people: 1, units: [{ tag: 'TL1-Q3-07', model: 'Quest 3' }] };

describe('what leaving frees', () => {
  it('is said with hours of the place, and with the turnaround', () => {
    expect(departureLines(HEADSET, words('fr')).map(plain)).toEqual([
      'Votre place est à vous jusqu’à 17 h 30. Si vous partez, elle est libre tout de suite pour d’autres.',
      'Votre équipement est rendu : Quest 3 (TL1-Q3-07).',
      'L’équipe le prépare jusqu’à 16 h 15 pour la personne suivante.',
    ]);
  });

  it('is all free at once where nothing has to be made ready', () => {
    expect(departureLines({ ...HEADSET, unitsFreeAt: null, people: 3, units: [] }, words('en')).map(plain)).toEqual(['Your 3 seats are yours until 5:30 pm. If you leave, they are free for others at once.']);
  });
});

describe('the goodbye', () => {
  const goodbye = (standing: 'SENT' | 'KEPT') => goodbyeView({ is: 'left', eventId: 'one' }, { leaving: HEADSET, displayName: 'Camille D.' }, standing, words('fr'));

  it('is green only once the service has it', () => {
    expect([goodbye('SENT').tone, goodbye('SENT').title]).toEqual(['ok', 'Au revoir Camille D., c’est noté']);
    expect(goodbye('SENT').lines).toHaveLength(2);
    expect([goodbye('KEPT').tone, goodbye('KEPT').title]).toEqual(['kept', 'Au revoir Camille D., c’est gardé ici']);
    expect(goodbyeView({ is: 'not-kept' }, { leaving: HEADSET, displayName: null }, 'SENT', words('fr')).tone).toBe('no');
  });
});
