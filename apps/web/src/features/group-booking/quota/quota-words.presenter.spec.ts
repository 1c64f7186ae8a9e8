import { createMessages } from '@escale/messages';
import { describe, expect, it } from '@jest/globals';
import type { Stand } from '../facts.ts';
import { byAgreement, standInWords } from './quota-words.presenter.ts';

const fr = { t: createMessages('fr').t, locale: 'fr' } as const;
const en = { t: createMessages('en').t, locale: 'en' } as const;
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');
const stand = (more: Partial<Stand> = {}): Stand => ({ agreementId: 'a', placeId: 'p', category: 'VR_HEADSET', period: 'MONTH', from: '2026-12-01', usedMinutes: 360, askedMinutes: 720, allowedMinutes: 3600, ...more });

describe('what a quota leaves', () => {
  it.each<[string, Partial<Stand>, string]>([
    ['a month', {}, 'En décembre 2026, il reste 42 h sur 60 h : casques de réalité virtuelle.'],
    ['a week', { period: 'WEEK', from: '2026-12-07' }, 'La semaine du lundi 7 décembre, il reste 42 h sur 60 h : casques de réalité virtuelle.'],
    ['a year, of the place', { period: 'YEAR', from: '2026-01-01', category: null }, 'En 2026, il reste 42 h sur 60 h : heures du lieu, quoi qu’on y utilise.'],
    ['all of it', { period: 'AGREEMENT', askedMinutes: 3240 }, 'Pour toute la convention, il ne reste rien des 60 h : casques de réalité virtuelle.'],
  ])('is said over %s', (_, more, words) => expect(plain(standInWords(stand(more), fr).line)).toBe(words));

  it('is said in English, with what there was before', () => {
    expect(plain(standInWords(stand(), en).line)).toMatch(/^In December 2026, 42 h of 60 h are left: /u);
    expect(plain(standInWords(stand(), fr).before)).toBe('Sans ces séances : 54 h.');
  });

  it.each<[Partial<Stand>, number, number, boolean]>([
    [{}, 10, 20, false],
    [{ usedMinutes: 3000, askedMinutes: 500 }, 83, 14, true],
    [{ usedMinutes: 4000, askedMinutes: 60 }, 100, 0, true],
  ])('is drawn within its bar: %j', (more, used, asked, tight) => expect(standInWords(stand(more), fr)).toMatchObject({ used, asked, tight }));
});

it('agreements are named by their place, or the network', () => {
  const said = byAgreement([stand(), stand({ agreementId: 'b', placeId: null }), stand({ from: '2027-01-01' })], () => 'La Halle', fr);
  expect(said.map(({ title, lines }) => [title, lines.length])).toEqual([['Convention avec La Halle', 2], ['Convention avec le réseau', 1]]);
});
