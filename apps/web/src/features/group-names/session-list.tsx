import { Badge, Card, useMessages } from '@escale/ui';
import { formatList } from '@escale/messages';
import { readerZone } from '../../shell/reader-zone.ts';
import styles from './names.module.css';
import { dueInWords, fullName, namingInWords, whenInWords } from './names.presenter.ts';
import { SubstituteDialog } from './substitute.tsx';
import type { Shared } from './who-comes.tsx';

/** All sessions of a group, with who comes to each, by when names are due, and how to send one person for another. */
export function SessionList({ cohortId, ...shared }: Shared & { readonly cohortId: string | null }) {
  const words = { ...useMessages(), zone: readerZone() };
  const { t, locale } = words;
  const { group, open, names } = shared;
  return (
    <section aria-labelledby="named-sessions" className={styles['part']}>
      <h2 id="named-sessions">{t('groupNames:bySession')}</h2>
      <ul role="list" className={styles['list']}>
        {group.sessions.map((session) => {
          const there = names.find(({ bookingId }) => bookingId === session.id)?.learners ?? [];
          const { tone, words: state } = namingInWords(session, words);
          const live = open.includes(session);
          const due = live && !session.namesSettled && session.named < session.people ? dueInWords(session, words) : null;
          return (
            <Card as="li" key={session.id} className={styles['item']}>
              <div className={styles['head']}>
                <h3>{whenInWords(session, words)}</h3>
                <Badge tone={tone}>{state}</Badge>
              </div>
              <p>{session.placeName}{session.communeName != null && `, ${session.communeName}`} · {t('groupNames:named', { named: session.named, people: session.people })}</p>
              {there.length > 0 && <p className={styles['soft']}>{formatList(there.map(fullName), locale)}</p>}
              {due !== null && <p>{t('groupNames:due', { when: due })}</p>}
              {live && session.seatsReleased > 0 && <p className={styles['soft']}>{t('groupNames:released', { count: session.seatsReleased })}</p>}
              {live && cohortId !== null && there.length > 0 && <div className={styles['acts']}><SubstituteDialog {...shared} cohortId={cohortId} session={session} there={there} /></div>}
            </Card>
          );
        })}
      </ul>
    </section>
  );
}
