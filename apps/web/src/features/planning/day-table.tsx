import styles from './day-table.module.css';
import { at, type PlannedBooking, type Planning } from './facts.ts';
import { activityOf, codeOf, daysInWords, hoursOf, nameOf, type Reading, tagsOf, unitsOf, whenOf } from './words.presenter.ts';

/** The day on paper: for the wall, and for when the network is away. */
export function DayTable({ planning, bookings, reading }: { readonly planning: Planning; readonly bookings: readonly PlannedBooking[]; readonly reading: Reading }) {
  const { t, locale } = reading;
  const hours = planning.days > 1 ? whenOf : hoursOf;
  const rows = [
    ...bookings.filter(({ status, approvalState }) => status !== 'HELD' || approvalState === 'ASKED').map((booking) => ({ id: booking.id, from: at(booking.startsAt), cells: [hours(booking, reading), nameOf(booking, reading), activityOf(booking, locale), unitsOf(booking, planning.units, reading), codeOf(booking) ?? ''] })),
    ...planning.blocks.map((block) => ({ id: block.id, from: at(block.startsAt), cells: [hours(block, reading), t('planning:print.blocked', { reason: t(`planning:block.reasons.${block.reason}`) }), block.note ?? '', tagsOf([block.unitId], planning.units).join(), ''] })),
  ].sort((one, other) => one.from - other.from);
  return (
    <table className={styles['table']}>
      <caption>{t('planning:print.caption', { place: planning.placeName, when: daysInWords(planning, reading) })}</caption>
      <thead>
        <tr>
          {(['hour', 'name', 'activity', 'units', 'code'] as const).map((column) => (
            <th key={column} scope="col">{t(`planning:print.${column}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells }) => (
          <tr key={id}>
            {cells.map((cell, index) => (
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
