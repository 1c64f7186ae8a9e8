import { createHash } from 'node:crypto';

/**
 * A repeatable source of chance (mulberry32). `fork` gives an independent one for a part, so that a change in one part leaves the others as they were.
 * @param {string} seed
 */
export function chance(seed) {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  /** Uniform in [0, 1). */
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  /** Whole number from `low` to `high`, both included. @param {number} low @param {number} high */
  const whole = (low, high) => low + Math.floor(next() * (high - low + 1));
  /** @param {number} probability */
  const happens = (probability) => next() < probability;
  /** @template T @param {readonly T[]} items @returns {T} */
  const pick = (items) => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new RangeError('Nothing to pick from');
    return item;
  };
  /** One of the items, as often as its weight says. @template T @param {readonly (readonly [T, number])[]} weighted @returns {T} */
  const pickWeighted = (weighted) => {
    let rest = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of weighted) {
      rest -= weight;
      if (rest < 0) return item;
    }
    return pick(weighted.map(([item]) => item));
  };
  /** The items in another order. @template T @param {readonly T[]} items @returns {T[]} */
  const shuffle = (items) => {
    const copy = [...items];
    for (let i = copy.length - 1; i > 0; i -= 1) {
      const j = whole(0, i);
      [copy[i], copy[j]] = [/** @type {T} */ (copy[j]), /** @type {T} */ (copy[i])];
    }
    return copy;
  };
  return { next, whole, happens, pick, pickWeighted, shuffle, fork: (/** @type {string} */ label) => chance(`${seed}/${label}`) };
}

/** @typedef {ReturnType<typeof chance>} Chance */

/** The same UUID for the same words. @param {...(string | number)} words */
export function stableId(...words) {
  const hex = createHash('sha256').update(words.join('/')).digest('hex');
  const variant = ((parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Text for an address on the web: `L'Atelier des Possibles` → `l-atelier-des-possibles`. @param {string} text */
export function slugOf(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** A made-up SIRET that passes the check digits; SIREN numbers that begin with 999 are given to nobody. @param {Chance} luck */
export function inventSiret(luck) {
  const siren = withCheckDigit(`999${String(luck.whole(0, 99_999)).padStart(5, '0')}`);
  return withCheckDigit(`${siren}${String(luck.whole(1, 40)).padStart(4, '0')}`);
}

/** @param {string} digits */
function withCheckDigit(digits) {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const weighted = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}
