import { formatTime } from '@escale/messages';
import type { SnapshotBooking } from '@escale/domain';
import type { AnswerWords } from '../check-in/answer-view.ts';

/** One person of the list; `since` where they are here already. */
export type GroupRow = { readonly id: string; readonly name: string; readonly since: string | null };

export type GroupView = { readonly rows: readonly GroupRow[]; readonly missing: readonly string[]; readonly counts: string };

/** Who is expected and who is here, in the order of the list. */
export const groupView = ({ learners }: Pick<SnapshotBooking, 'learners'>, { t, locale, zone }: AnswerWords): GroupView => {
  const missing = learners.filter(({ arrivedAt }) => arrivedAt === null).map(({ id }) => id);
  return {
    rows: learners.map(({ id, displayName, arrivedAt }) => ({ id, name: displayName, since: arrivedAt === null ? null : t('kioskArrivals:group.hereAt', { time: formatTime(arrivedAt, zone, locale) }) })),
    missing,
    counts: t('kioskArrivals:group.counts', { here: learners.length - missing.length, all: learners.length }),
  };
};
