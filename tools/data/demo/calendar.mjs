/** Days as `YYYY-MM-DD`; arithmetic in UTC, where every day has 24 hours. */

const DAY = 86_400_000;

/** @param {string} day @param {number} count @returns {string} */
export function addDays(day, count) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY).toISOString().slice(0, 10);
}

/** 0 is Monday. @param {string} day */
export function weekday(day) {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** Wall clock of a zone at an instant. @param {number} now milliseconds since 1970 @param {string} timeZone */
export function wallClock(now, timeZone) {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(now);
  const part = (/** @type {string} */ type) => parts.find((p) => p.type === type)?.value ?? '';
  return { day: `${part('year')}-${part('month')}-${part('day')}`, minute: Number(part('hour')) * 60 + Number(part('minute')) };
}

/** Easter Sunday of a year (Gregorian computus of Meeus). @param {number} year */
function easter(year) {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return `${year}-${String(month).padStart(2, '0')}-${String(((h + l - 7 * m + 114) % 31) + 1).padStart(2, '0')}`;
}

/** Whether nobody works anywhere in France that day; holidays of one territory are left to whoever knows its zone. @param {string} day */
export function isNationalHoliday(day) {
  const sunday = easter(Number(day.slice(0, 4)));
  const movable = [1, 39, 50].map((after) => addDays(sunday, after));
  return ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'].includes(day.slice(5)) || movable.includes(day);
}

// Winter and spring holidays come by zone; dates are those of an ordinary year, enough for a rhythm.
const ZONE_A = new Set(['27', '75', '84']);
const ZONE_C = new Set(['11', '76']);

/** How busy a day is because of school holidays: 1 in term, less in holidays, least in August. @param {string} day @param {string} regionCode */
export function schoolFactor(day, regionCode) {
  const date = day.slice(5);
  const within = (/** @type {string} */ from, /** @type {string} */ to) => date >= from && date <= to;
  if (within('07-28', '08-24')) return 0.35;
  if (within('07-05', '08-31')) return 0.55;
  if (within('12-20', '12-31') || within('01-01', '01-04')) return 0.3;
  if (within('10-18', '11-02')) return 0.65;
  const winter = ZONE_A.has(regionCode) ? ['02-07', '02-22'] : ZONE_C.has(regionCode) ? ['02-21', '03-08'] : ['02-14', '03-01'];
  const spring = ZONE_A.has(regionCode) ? ['04-04', '04-19'] : ZONE_C.has(regionCode) ? ['04-18', '05-03'] : ['04-11', '04-26'];
  return within(winter[0] ?? '', winter[1] ?? '') || within(spring[0] ?? '', spring[1] ?? '') ? 0.7 : 1;
}
