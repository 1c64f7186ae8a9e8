import { Download, LinkButton, useMessages } from '@escale/ui';
import styles from './attendance.module.css';
import { type Attendance, paperPath } from './attendance-words.presenter.ts';
import { SendConvocations } from './send-convocations.tsx';

const ALWAYS = [['convocations.pdf', 'convocations'], ['presences.pdf', 'sheets']] as const;
const ONCE_NOTED = [['certificats.pdf', 'certificates'], ['attestations.pdf', 'attestations'], ['heures.csv', 'csv'], ['heures.json', 'json']] as const;

/** The papers of the whole group, as files. */
export function PapersList({ attendance: { groupBookingId, people }, sends, onDone }: { readonly attendance: Attendance; /** Whether convocations are theirs to mail: addresses are. */ readonly sends: boolean; readonly onDone: (words: string) => void }) {
  const { t } = useMessages();
  const certified = people.some(({ whyNoCertificate }) => whyNoCertificate == null);
  return (
    <section aria-labelledby="attendance-papers" className={styles['part']}>
      <h2 id="attendance-papers">{t('attendance:papers')}</h2>
      <p className={styles['soft']}>{t('attendance:papersText')}</p>
      <div className={styles['acts']}>
        {[...ALWAYS, ...(certified ? ONCE_NOTED : [])].map(([file, name]) => <LinkButton key={file} look="quiet" download="" href={paperPath(groupBookingId, file)}><Download aria-hidden="true" className="lucide" />{t(`attendance:paper.${name}`)}</LinkButton>)}
      </div>
      {sends && <div className={styles['acts']}><SendConvocations groupBookingId={groupBookingId} people={people} onDone={onDone} /></div>}
      <div className={styles['acts']}><LinkButton look="quiet" download="" href={paperPath(groupBookingId, 'preuves.json')}><Download aria-hidden="true" className="lucide" />{t('signing:seen.evidence')}</LinkButton></div>
      <p className={styles['soft']}>{t('signing:seen.evidenceText')}</p>
      {!certified && <p className={styles['soft']}>{t('attendance:noCertificates')}</p>}
    </section>
  );
}
