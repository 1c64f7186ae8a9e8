import { Download, LinkButton, useMessages } from '@escale/ui';
import styles from './attendance.module.css';
import { type Attendance, nameOf, paperPath, type Person, totalInWords } from './attendance-words.presenter.ts';

/** The hours of each person, and their own papers. */
export function HoursTotals({ attendance }: { readonly attendance: Attendance }) {
  const { t } = useMessages();
  return (
    <section aria-labelledby="attendance-totals" className={styles['part']}>
      <h2 id="attendance-totals">{t('attendance:totals')}</h2>
      <ul role="list" className={styles['rows']}>
        {attendance.people.map((person) => <PersonTotal key={person.learnerId} person={person} attendance={attendance} />)}
      </ul>
    </section>
  );
}

function PersonTotal({ person, attendance: { groupBookingId, ofOrganisation } }: { readonly person: Person; readonly attendance: Attendance }) {
  const words = useMessages();
  const { t } = words;
  const { words: total, share } = totalInWords(person, words);
  const { learnerId, missing, whyNoCertificate: why } = person;
  const name = nameOf(person);
  return (
    <li className={styles['row']}>
      <span className={styles['name']}>{name}</span>
      <div className={styles['half']}>
        <span>{total}</span>
        <span aria-hidden="true" className={styles['track']}><span className={styles['bar']} style={{ width: `${String(share)}%` }} /></span>
        {missing > 0 && <span className={styles['soft']}>{t('attendance:personMissing', { count: missing })}</span>}
        {ofOrganisation && (
          <div className={styles['acts']}>
            <LinkButton look="plain" download="" href={paperPath(groupBookingId, 'convocations.pdf', { learnerId })} aria-label={t('attendance:paperOf.convocationName', { name })}><Download aria-hidden="true" className="lucide" />{t('attendance:paperOf.convocation')}</LinkButton>
            {why == null ? (
              <LinkButton look="plain" download="" href={paperPath(groupBookingId, 'certificats.pdf', { learnerId })} aria-label={t('attendance:paperOf.certificateName', { name })}><Download aria-hidden="true" className="lucide" />{t('attendance:paperOf.certificate')}</LinkButton>
            ) : (
              <span className={styles['soft']}>{t(`attendance:why.${why}`)}</span>
            )}
          </div>
        )}
      </div>
    </li>
  );
}
