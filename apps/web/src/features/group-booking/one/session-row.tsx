import { formatShortCode } from '@escale/domain';
import { Badge, Card, useMessages } from '@escale/ui';
import { Link } from 'react-router';
import { placePath } from '../../../shell/paths.ts';
import { readerZone } from '../../../shell/reader-zone.ts';
import { MoveElsewhere } from '../elsewhere/move-elsewhere.tsx';
import type { Group, Session } from '../facts.ts';
import styles from '../group-booking.module.css';
import { sessionInWords, toCome, unitsInWords, whenInWords } from '../groups-words.presenter.ts';
import type { GroupActs } from '../use-group-acts.ts';
import { CancelSessions } from './cancel-sessions.tsx';
import { ChangeSession } from './change-session.tsx';

type SessionRowProps = { readonly group: Group; readonly session: Session; readonly now: Date; readonly mayChange: boolean; readonly acts: GroupActs; readonly onDone: (words: string) => void; readonly onChanged: () => void };

/** One session: when, where, with what, how it stands; and, to come, how to change it or give it back. */
export function SessionRow({ group, session, now, mayChange, acts, onDone, onChanged }: SessionRowProps) {
  const words = { ...useMessages(), zone: readerZone() };
  const { t } = words;
  const { placeName, placeSlug, communeName, people, named, units, tags, shortCode } = session;
  const { tone, words: state, more } = sessionInWords(session, words);
  const coming = toCome([session], now).length > 0;
  const taken = tags.length === 0 ? unitsInWords(units, words) : t('groups:page.taken', { units: unitsInWords(units, words) ?? '', tags: tags.join(', ') });
  return (
    <Card as="li" className={styles['item']}>
      <div className={styles['head']}>
        <h3>{whenInWords(session, words)}</h3>
        <Badge tone={tone}>{state}</Badge>
      </div>
      <p><Link to={placePath(placeSlug)}>{placeName}</Link>{communeName != null && `, ${communeName}`} · {t('groups:count.people', { count: people })}{group.state === 'CONFIRMED' && named > 0 && ` · ${t('groupNames:count', { named, seats: people })}`}</p>
      {taken !== null && <p className={styles['soft']}>{taken}</p>}
      {shortCode != null && coming && <p className={styles['soft']}>{t('groups:page.code', { code: formatShortCode(shortCode) })}</p>}
      {more !== null && <p>{more}</p>}
      {mayChange && coming && (
        <div className={styles['acts']}>
          <ChangeSession group={group} session={session} now={now} acts={acts} onDone={onDone} onChanged={onChanged} />
          <MoveElsewhere group={group} session={session} now={now} acts={acts} onDone={onDone} onChanged={onChanged} />
          <CancelSessions group={group} session={session} now={now} acts={acts} onDone={onDone} />
        </div>
      )}
    </Card>
  );
}
