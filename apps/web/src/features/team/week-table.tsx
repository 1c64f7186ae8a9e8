import { daysFrom, localDay } from '@escale/domain';
import { formatDay, formatShortDay } from '@escale/messages';
import { Badge, Button, Plus, RefreshCw, useMessages } from '@escale/ui';
import styles from './team.module.css';
import { hoursOf, nameOf, type Person, type Reading, type Shift, shiftsOn, type Week, whatOf, whenOf } from './team.presenter.ts';

type WeekTableProps = { readonly week: Week; readonly shifts: readonly Shift[]; readonly narrow: boolean; readonly reading: Reading; readonly opened: string | null; readonly onOpen: (shift: Shift) => void; readonly onAdd: (person: Person, day: string) => void };

/** The week: people as rows and days as columns, or day by day on a narrow screen. Who does not plan reads. */
export function WeekTable({ week, shifts, narrow, reading, opened, onOpen, onAdd }: WeekTableProps) {
  const { t, locale } = useMessages();
  const { zone } = reading;
  const days = daysFrom(localDay(week.from), 7);
  const called = (person: Person): string => (person.accountId === week.meId ? t('team:week.you', { name: nameOf(person) }) : nameOf(person));
  const one = (shift: Shift, person: Person, withName: boolean) => {
    const what = whatOf(shift, week.offers, reading);
    const words = (
      <>
        {withName && <strong>{called(person)}</strong>}
        <span className={styles['hours']}>{hoursOf(shift, reading)}</span>
        <span className={styles['soft']}>{what}</span>
        {shift.following > 0 && <span className={styles['soft']}><RefreshCw aria-hidden="true" className="lucide" /> {t('team:week.repeats')}</span>}
        {shift.note != null && <span className={styles['soft']}>{shift.note}</span>}
      </>
    );
    if (!week.plans) return <div key={shift.id} className={styles['shift']}>{words}</div>;
    return (
      <button key={shift.id} type="button" data-shift={shift.id} aria-pressed={opened === shift.id} aria-label={t('team:week.open', { name: nameOf(person), when: whenOf(shift, reading), what })} className={styles['shift']} onClick={() => onOpen(shift)}>
        {words}
      </button>
    );
  };
  if (narrow) {
    return (
      <div className={styles['days']}>
        {days.map((day) => {
          const all = week.people.flatMap((person) => shiftsOn(shifts, person.accountId, day, zone).map((shift) => ({ person, shift }))).sort((a, b) => a.shift.startsAt.localeCompare(b.shift.startsAt));
          return (
            <section key={day} className={styles['day']}>
              <h2 className={styles['dayTitle']}>{formatDay(day, zone, locale)}</h2>
              {all.length === 0 ? <p className={styles['soft']}>{t('team:week.none')}</p> : <div className={styles['tight']}>{all.map(({ person, shift }) => one(shift, person, true))}</div>}
            </section>
          );
        })}
      </div>
    );
  }
  return (
    <div className={styles['scroll']} role="group" aria-label={t('team:tabs.week')} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('team:week.person')}</th>
            {days.map((day) => <th key={day} scope="col">{formatShortDay(day, zone, locale)}</th>)}
          </tr>
        </thead>
        <tbody>
          {week.people.map((person) => (
            <tr key={person.accountId}>
              <th scope="row">
                <span className={styles['name']}>{called(person)}</span>
                {person.roles.length === 0 ? <Badge tone="warn">{t('team:week.left')}</Badge> : <span className={styles['soft']}>{person.roles.map((role) => t(`account:role.${role}`)).join(', ')}</span>}
              </th>
              {days.map((day) => (
                <td key={day}>
                  <div className={styles['tight']}>
                    {shiftsOn(shifts, person.accountId, day, zone).map((shift) => one(shift, person, false))}
                    {week.plans && person.roles.length > 0 && (
                      <Button look="plain" aria-label={t('team:week.addFor', { name: nameOf(person), day: formatDay(day, zone, locale) })} onPress={() => onAdd(person, day)}>
                        <Plus aria-hidden="true" />
                      </Button>
                    )}
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
