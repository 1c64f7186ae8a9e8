// The order of the specs: what takes longest is begun first, so that no worker is left alone with it at the end.
import fs from 'node:fs';

/** @typedef {{ path: string }} Test */

/** Seconds on two cores, of what takes much longer than its length lets think; what is not here follows, longest file first. Only the order counts. */
const SECONDS = new Map(Object.entries({
  'accessible.journey': 200, 'hours.journey': 180, 'planning.journey': 150, 'equipment.journey': 130, 'roles.journey': 125, 'offers.journey': 95, 'guardian.journey': 95, 'cohorts.journey': 95, 'keys.journey': 80, 'series.journey': 80, 'sign-in.journey': 70,
  'closure.journey': 65, 'absences.journey': 60, 'group.journey': 60, 'requests.journey': 60, 'waiting.journey': 60, 'outbox-kill.api': 80, 'everything-at-once.api': 70, 'access-matrix.api': 65, 'queue-away.api': 60, 'written-hours': 35, 'one-booking-each.api': 30, 'import-places.api': 25, 'real-files.api': 25,
}));

/** Their names, without what says that they are specs. */
export const MUCH_LONGER = [...SECONDS.keys()];

const nameOf = (/** @type {string} */ path) => path.replace(/^.*[\\/]/, '').replace(/(\.spec)?\.m?tsx?$/, '');

/** @param {Test} one @param {Test} other @param {(path: string) => number} [sizeOf] in bytes */
export const longerFirst = (one, other, sizeOf = (path) => fs.statSync(path).size) => (SECONDS.get(nameOf(other.path)) ?? 0) - (SECONDS.get(nameOf(one.path)) ?? 0) || sizeOf(other.path) - sizeOf(one.path);

/** What Jest asks of a sequencer; it remembers nothing, so that a fresh machine and an old one run alike. */
export default class LongestFirst {
  /** @template {Test} T @param {readonly T[]} tests @returns {T[]} */
  sort(tests) {
    return [...tests].sort((one, other) => longerFirst(one, other));
  }

  /** `--shard=1/2`. @template {Test} T @param {readonly T[]} tests @param {{ shardIndex: number, shardCount: number }} options @returns {T[]} */
  shard(tests, { shardIndex, shardCount }) {
    return this.sort(tests).filter((_, index) => index % shardCount === shardIndex - 1);
  }

  /** `--onlyFailures` has nothing to go by. @returns {never[]} */
  allFailedTests() {
    return [];
  }

  cacheResults() {
    // Nothing is remembered.
  }
}
