/** @import { Hours, Span, Week } from './types.ts' */

/** `9:00-12:30,14:00-18:00` as spans. @param {string} text @returns {readonly Span[]} */
const spans = (text) => text.split(',').filter(Boolean).map((part) => {
  const [opens, closes] = part.split('-').map((clock) => {
    const [h, m] = clock.split(':').map(Number);
    return (h ?? 0) * 60 + (m ?? 0);
  });
  return [opens ?? 0, closes ?? 0];
});

/** @param {string} weekdays @param {Partial<Record<0 | 1 | 2 | 3 | 4 | 5 | 6, string>>} [but] 0 is Monday @returns {Week} */
const week = (weekdays, but = {}) => {
  /** @param {0 | 1 | 2 | 3 | 4 | 5 | 6} d */
  const day = (d) => spans(but[d] ?? (d < 5 ? weekdays : ''));
  return [day(0), day(1), day(2), day(3), day(4), day(5), day(6)];
};

const LUNCH = '09:00-12:00,14:00-18:00';

/** Opening hours of many shapes, written as sites write them, each with the week it means. @type {readonly Hours[]} */
export const HOURS = [
  { text: 'Mo-Fr 09:00-12:00,14:00-18:00; PH off', week: week(LUNCH), summerWeek: null },
  { text: 'Mo-Fr 09:00-12:30,13:30-17:30; PH off', week: week('09:00-12:30,13:30-17:30'), summerWeek: null },
  { text: 'Mo-Fr 08:30-12:00,13:30-17:00; Sa 09:00-12:00; PH off', week: week('08:30-12:00,13:30-17:00', { 5: '09:00-12:00' }), summerWeek: null },
  { text: 'Tu-Sa 10:00-18:00; PH off', week: week('10:00-18:00', { 0: '', 5: '10:00-18:00' }), summerWeek: null },
  { text: 'Tu-Fr 09:30-12:30,14:00-19:00; Sa 09:30-13:00; PH off', week: week('09:30-12:30,14:00-19:00', { 0: '', 5: '09:30-13:00' }), summerWeek: null },
  { text: 'Mo-Th 09:00-18:00; Fr 09:00-16:00; PH off', week: week('09:00-18:00', { 4: '09:00-16:00' }), summerWeek: null },
  { text: 'Mo,Tu,Th,Fr 08:30-18:30; We 13:30-18:30; Sa 09:00-12:30; PH off', week: week('08:30-18:30', { 2: '13:30-18:30', 5: '09:00-12:30' }), summerWeek: null },
  { text: 'Mo-Fr 08:00-20:00; Sa 09:00-17:00; PH off', week: week('08:00-20:00', { 5: '09:00-17:00' }), summerWeek: null },
  { text: 'Mo-Fr 09:00-12:00,14:00-18:00; Jul-Aug Mo-Fr 08:00-13:00; PH off', week: week(LUNCH), summerWeek: week('08:00-13:00') },
  { text: 'Mo-Fr 07:30-12:30,14:00-17:00; PH off', week: week('07:30-12:30,14:00-17:00'), summerWeek: null },
  { text: 'Mo-Fr 09:00-17:00; Th 09:00-21:00; PH off', week: week('09:00-17:00', { 3: '09:00-21:00' }), summerWeek: null },
  { text: 'Tu-Th 14:00-21:00; Fr 14:00-18:00; Sa 10:00-18:00; PH off', week: week('14:00-21:00', { 0: '', 4: '14:00-18:00', 5: '10:00-18:00' }), summerWeek: null },
  { text: 'We-Sa 09:00-12:00,13:30-17:30; PH off', week: week('09:00-12:00,13:30-17:30', { 0: '', 1: '', 5: '09:00-12:00,13:30-17:30' }), summerWeek: null },
  { text: 'Mo-Fr 10:00-13:00,15:00-20:00; Sa 10:00-13:00; PH off', week: week('10:00-13:00,15:00-20:00', { 5: '10:00-13:00' }), summerWeek: null },
  { text: 'Mo,We,Fr 09:00-17:00; Tu,Th 13:00-20:00; PH off', week: week('09:00-17:00', { 1: '13:00-20:00', 3: '13:00-20:00' }), summerWeek: null },
  { text: 'Mo-Sa 08:30-12:30,14:30-18:30; PH off', week: week('08:30-12:30,14:30-18:30', { 5: '08:30-12:30,14:30-18:30' }), summerWeek: null },
];

/** Hours of the overseas: early mornings, before the heat. @type {readonly Hours[]} */
export const EARLY_HOURS = [
  { text: 'Mo-Fr 07:30-12:30,14:00-17:00; PH off', week: week('07:30-12:30,14:00-17:00'), summerWeek: null },
  { text: 'Mo,Tu,Th 07:30-12:30,14:00-17:00; We,Fr 07:30-13:00; PH off', week: week('07:30-12:30,14:00-17:00', { 2: '07:30-13:00', 4: '07:30-13:00' }), summerWeek: null },
  { text: 'Mo-Fr 08:00-16:00; Sa 08:00-12:00; PH off', week: week('08:00-16:00', { 5: '08:00-12:00' }), summerWeek: null },
];

/** Hours of a place that is well staffed. @type {Hours} */
export const LONG_HOURS = { text: 'Mo-Fr 09:00-12:30,13:30-18:00; Sa 09:00-12:00; PH off', week: week('09:00-12:30,13:30-18:00', { 5: '09:00-12:00' }), summerWeek: null };
