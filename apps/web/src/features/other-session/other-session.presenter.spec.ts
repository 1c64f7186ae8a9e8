import { describe, expect, it } from '@jest/globals';
import { createMessages } from '@escale/messages';
import { namedIn, queryOf, type Session, sessionInWords, sessionsOf } from './other-session.presenter.ts';

const { t } = createMessages('fr');
const place = { id: 'nearby', name: 'L’Établi', communeName: 'Pusey', addressLine: '2 rue du Bac', postcode: '70000', timeZone: 'Europe/Paris' };
const session: Session = { startsAt: '2035-03-14T13:00:00Z', endsAt: '2035-03-14T14:00:00Z', distanceKm: 5.2, offer: { id: 'offer', titleFr: 'Séance VR', titleEn: 'VR session', place } };

describe('a session that can be taken instead', () => {
  it('says when, where and how far', () => {
    expect(sessionInWords(session, 'booked', 'Europe/Paris', 'fr', t)).toEqual({
      when: expect.stringContaining('mercredi 14 mars'),
      place: 'L’Établi',
      way: expect.stringMatching(/5,2\skm/u),
      address: '2 rue du Bac, 70000 Pusey',
      activity: 'Séance VR',
    });
    expect(sessionInWords(session, 'nearby', 'Europe/Paris', 'fr', t).way).toBe(t('reroute:page.here'));
  });

  it('is named by its address, however the hour is written', () => {
    const named = namedIn(new URLSearchParams(queryOf(session)));
    expect(named).toEqual({ offerId: 'offer', startsAt: session.startsAt });
    expect(namedIn(new URLSearchParams('offre=offer&debut=demain'))).toBeNull();
    expect(namedIn(new URLSearchParams())).toBeNull();
  });

  it('stands once, proposed or found since', () => {
    const again = { kind: 'OTHER_PLACE', distanceKm: 5.2, slot: { startsAt: '2035-03-14T13:00:00.000Z', endsAt: session.endsAt, durationMinutes: 60, offer: { ...session.offer, place } } } as const;
    const later = { ...again, slot: { ...again.slot, startsAt: '2035-03-14T15:00:00.000Z' } };
    expect(sessionsOf([session], [again, later]).map(({ startsAt }) => startsAt)).toEqual([session.startsAt, later.slot.startsAt]);
  });
});
