import fc from 'fast-check';
import { decideUnusedAccount, erasedFrom, NOTICE_PAUSE_DAYS, NOTICE_REFUSALS, toldIfUnusedSince, type UnusedNotice } from './unused-account.ts';

const DAY = 86_400_000;
const USED = new Date('2023-03-05T08:00:00Z');
/** So many days after the account was last used. */
const on = (days: number, more = 0) => new Date(USED.getTime() + days * DAY + more);
const TERM = 3 * 365;

const notice = (more: Partial<UnusedNotice> = {}): UnusedNotice => ({ promisedAt: on(TERM - 30), handedOverAt: null, refusals: 0, firstRefusedAt: null, refusedAt: null, ...more });
const refused = (refusals: number, first: number, last: number) => notice({ promisedAt: on(last), refusals, firstRefusedAt: on(first), refusedAt: on(last) });

describe('an account that nobody uses', () => {
  it.each([
    ['is kept while the last use is less than three years but a month old', null, on(TERM - 30, -1), 'KEEP'],
    ['is told of thirty days before the three years are over', null, on(TERM - 30), 'TELL'],
    ['is told of, and not erased, when the three years were over before anybody was told', null, on(TERM + 400), 'TELL'],
    ['waits while its notice is on the way', notice(), on(TERM - 29), 'WAIT'],
    ['waits for a notice on the way even after the three years: a mail server may be away', notice(), on(TERM + 200), 'WAIT'],
    ['waits until the three years are over once the notice was handed over', notice({ handedOverAt: on(TERM - 30) }), on(TERM, -1), 'WAIT'],
    ['is erased when they are', notice({ handedOverAt: on(TERM - 30) }), on(TERM), 'ERASE'],
    ['waits thirty days after a notice that was handed over late', notice({ handedOverAt: on(TERM + 9) }), on(TERM + 39, -1), 'WAIT'],
    ['is erased thirty days after a notice that was handed over late', notice({ handedOverAt: on(TERM + 9) }), on(TERM + 39), 'ERASE'],
    ['waits ten days after its address refused the notice', refused(1, TERM - 30, TERM - 30), on(TERM - 20, -1), 'WAIT'],
    ['is told of again ten days after a refusal', refused(1, TERM - 30, TERM - 30), on(TERM - 20), 'TELL'],
    ['waits while a second attempt is on the way', { ...refused(1, TERM - 30, TERM - 30), promisedAt: on(TERM - 20) }, on(TERM + 100), 'WAIT'],
    ['is told of a third time after a second refusal', refused(2, TERM - 30, TERM - 20), on(TERM - 10), 'TELL'],
    ['is told of, not erased, after two refusals, however old', refused(2, TERM - 30, TERM - 20), on(TERM + 400), 'TELL'],
    ['waits thirty days after the first of three refusals', refused(3, TERM - 30, TERM - 10), on(TERM, -1), 'WAIT'],
    ['is erased thirty days after the first of three refusals', refused(3, TERM - 30, TERM - 10), on(TERM), 'ERASE'],
    ['counts thirty days from a notice taken after refusals', { ...refused(2, TERM - 30, TERM - 20), promisedAt: on(TERM - 10), handedOverAt: on(TERM - 10) }, on(TERM + 20, -1), 'WAIT'],
    ['is kept when somebody came back, whatever notice there was: it belongs to an earlier period', null, on(10), 'KEEP'],
  ] as const)('%s', (_sentence, told, now, fate) => {
    expect(decideUnusedAccount({ usedAt: USED, notice: told }, now)).toBe(fate);
  });

  it('is never erased before three years, nor within thirty days of a notice taken, nor while fewer than three attempts were refused', () => {
    const day = fc.integer({ min: 0, max: 2 * TERM });
    const any = fc.option(fc.record({ promisedAt: day.map((n) => on(n)), handedOverAt: fc.option(day.map((n) => on(n))), refusals: fc.nat(5), firstRefusedAt: fc.option(day.map((n) => on(n))), refusedAt: fc.option(day.map((n) => on(n))) }));
    fc.assert(
      fc.property(any, day, (told, days) => {
        if (decideUnusedAccount({ usedAt: USED, notice: told }, on(days)) !== 'ERASE') return;
        expect(days).toBeGreaterThanOrEqual(TERM);
        expect(told).not.toBeNull();
        if (told?.handedOverAt != null) expect(on(days).getTime()).toBeGreaterThanOrEqual(told.handedOverAt.getTime() + 30 * DAY);
        else expect(told?.refusals).toBeGreaterThanOrEqual(NOTICE_REFUSALS);
      }),
    );
  });

  it('told again and again at an address that refuses, is erased on the very day the notice said', () => {
    let [told, now]: [UnusedNotice | null, number] = [null, 0];
    const attempts: number[] = [];
    for (; now < 2 * TERM; now += 1) {
      const fate = decideUnusedAccount({ usedAt: USED, notice: told }, on(now));
      if (fate === 'ERASE') break;
      if (fate !== 'TELL') continue;
      attempts.push(now);
      told = refused(attempts.length, attempts[0] ?? now, now);
    }
    expect(attempts).toEqual([TERM - 30, TERM - 30 + NOTICE_PAUSE_DAYS, TERM - 30 + 2 * NOTICE_PAUSE_DAYS]);
    expect(on(now)).toEqual(erasedFrom(USED, on(TERM - 30)));
  });

  it('is looked for from the day on which it is told of', () => {
    const now = on(TERM - 30);
    expect(toldIfUnusedSince(now)).toEqual(USED);
  });
});
