import { classNames, Disclosure, EquipmentIcon, TriangleAlert, Wrench } from '@escale/ui';
import { dayInterval, localDay, timeZone as zoneNamed } from '@escale/domain';
import { formatDay } from '@escale/messages';
import { at, type PlannedBlock, type PlannedBooking, type Planning } from './facts.ts';
import { deskState } from './find.presenter.ts';
import styles from './day-list.module.css';
import type { Opened } from './opened.ts';
import { StateIcon } from './state-icon.tsx';
import { activityOf, hoursOf, isLeftAlone, nameOf, type Reading, unitsOf } from './words.presenter.ts';

type Item = { readonly kind: 'booking'; readonly of: PlannedBooking } | { readonly kind: 'block'; readonly of: PlannedBlock };

type DayListProps = {
  readonly planning: Planning;
  readonly bookings: readonly PlannedBooking[];
  readonly blocks: readonly PlannedBlock[];
  readonly dimmed: ReadonlySet<string> | null;
  readonly onOpen: (opened: Opened, byKey: boolean) => void;
  readonly reading: Reading;
};

/** The day by time, for a narrow screen: the same bookings and blocks, and pressing one opens the same acts. */
export function DayList({ planning, bookings, blocks, dimmed, onOpen, reading }: DayListProps) {
  const { t, locale, timeZone } = reading;
  const zone = zoneNamed(timeZone);
  const all: readonly Item[] = [...bookings.map((of): Item => ({ kind: 'booking', of })), ...blocks.map((of): Item => ({ kind: 'block', of }))].sort((one, other) => at(one.of.startsAt) - at(other.of.startsAt));
  const days = planning.openings
    .map((opening) => {
      const { start, end } = dayInterval(localDay(opening.day), zone);
      return { ...opening, items: all.filter(({ of }) => at(of.startsAt) < end.getTime() && at(of.endsAt) > start.getTime()) };
    })
    .filter(({ items }) => planning.days === 1 || items.length > 0);
  return (
    <div className={styles['days']}>
      {days.map(({ day, items }) => (
        <section key={day}>
          <h2 className={planning.days === 1 ? 'visually-hidden' : styles['day']}>{t('planning:list.title', { when: formatDay(day, timeZone, locale) })}</h2>
          <ul role="list" className={styles['list']}>
            {items.map(({ kind, of }) => (
              <li key={of.id}>
                {kind === 'booking' ? (
                  <button type="button" data-booking={of.id} className={classNames(styles['item'], styles[deskState(of)], dimmed?.has(of.id) === true && styles['dimmed'])} onClick={({ detail }) => onOpen({ kind, id: of.id }, detail === 0)}>
                    <span className={styles['when']}>{hoursOf(of, reading)}</span>
                    <span className={styles['who']}>{nameOf(of, reading)}</span>
                    <span className={styles['state']}>
                      <StateIcon state={deskState(of)} />
                      {t(`planning:state.${deskState(of)}`)}
                      {isLeftAlone(of) && <span className={styles['alone']}><TriangleAlert aria-hidden="true" className="lucide" /> {t('team:mark')}</span>}
                    </span>
                    <span className={styles['what']}>{[activityOf(of, locale), unitsOf(of, planning.units, reading)].join(' · ')}</span>
                  </button>
                ) : (
                  <button type="button" className={classNames(styles['item'], styles['block'])} onClick={({ detail }) => onOpen({ kind, id: of.id }, detail === 0)}>
                    <span className={styles['when']}>{hoursOf(of, reading)}</span>
                    <span className={styles['who']}>{planning.units.find(({ id }) => id === of.unitId)?.tag}</span>
                    <span className={styles['state']}>
                      <Wrench aria-hidden="true" className="lucide" />
                      {t(`planning:block.reasons.${of.reason}`)}
                    </span>
                    {of.note != null && <span className={styles['what']}>{of.note}</span>}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <Disclosure title={t('planning:grid.units')} level={2}>
        <ul role="list" className={styles['list']}>
          {planning.units.map(({ id, tag, category, modelName }) => (
            <li key={id}>
              <button type="button" data-open-unit={id} className={styles['unit']} onClick={({ detail }) => onOpen({ kind: 'unit', id }, detail === 0)}>
                <EquipmentIcon category={category} />
                <span>{[tag, modelName].join(' · ')}</span>
              </button>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
