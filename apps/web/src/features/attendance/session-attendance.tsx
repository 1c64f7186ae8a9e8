import { Badge, Button, Check, Notice, TextArea, useMessages } from '@escale/ui';
import { useState } from 'react';
import { formatTimeRange } from '@escale/messages';
import type { AttendanceMarkInput } from '../../gql/graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import styles from './attendance.module.css';
import { everybodyThere, nameOf, notingNow, type Person, seenInWords, type Session } from './attendance-words.presenter.ts';
import { HalfDayRow } from './half-day-row.tsx';
import { SignedEntries } from './signed-entries.tsx';
import { type NoteOutcome, useNote } from './use-note.ts';

type SessionAttendanceProps = { readonly session: Session; readonly people: readonly Person[]; readonly now: Date; /** Said aloud where what was pressed does not show it itself. */ readonly onDone: (words: string | null) => void };

/** Who was at one session: everybody in one press, then the exceptions. */
export function SessionAttendance({ session, people, now, onDone }: SessionAttendanceProps) {
  const words = useMessages();
  const { t, locale } = words;
  const note = useNote();
  const [sending, setSending] = useState(false);
  const [reason, setReason] = useState('');
  const [refused, setRefused] = useState<Exclude<NoteOutcome, { kind: 'done' }> | null>(null);
  const noting = notingNow(session, now);
  const open = noting === 'open' || noting === 'late';
  const missing = everybodyThere(session, now);
  const when = formatTimeRange(session.startsAt, session.endsAt, session.timeZone, locale, { readerZone: readerZone() });
  const seen = seenInWords(session, words);
  const send = async (marks: readonly AttendanceMarkInput[], said: string | null): Promise<boolean> => {
    if (sending) return false;
    setSending(true);
    setRefused(null);
    const latest = session.attendees.flatMap(({ halfDays }) => halfDays.map(({ facts }) => facts[0]?.id ?? '')).join();
    const outcome = await note({ sessionId: session.id, marks: [...marks], reason: noting === 'late' ? reason : null }, latest);
    setSending(false);
    if (outcome.kind === 'done') onDone(said);
    else setRefused(outcome);
    return outcome.kind === 'done';
  };
  const about = refused?.kind === 'no' ? people.find(({ learnerId }) => learnerId === refused.learnerId) : undefined;
  return (
    <li className={styles['box']}>
      <div className={styles['head']}>
        <h3 id={`session-${session.id}`}>{when}</h3>
        {open && (missing.length > 0 ? <Badge tone="warn">{t('attendance:missing', { count: missing.length })}</Badge> : <Badge tone="ok">{t('attendance:allDone')}</Badge>)}
      </div>
      <p className={styles['soft']}>{session.placeName}</p>
      {seen !== null && <p className={styles['soft']}>{seen}</p>}
      {noting === 'notBegun' && <p className={styles['soft']}>{t('attendance:notBegun')}</p>}
      {noting === 'closed' && <Notice live={false}>{t('attendance:closed')}</Notice>}
      {noting === 'late' && <TextArea label={t('attendance:reason')} hint={t('attendance:late')} rows={2} value={reason} onChange={setReason} {...(refused?.kind === 'no' && refused.code === 'REASON_MISSING' ? { problem: t('attendance:refusal.REASON_MISSING') } : {})} />}
      {open && missing.length > 0 && (
        <div className={styles['acts']}>
          <Button look="quiet" pending={sending} aria-label={t('attendance:allOf', { session: when })} onPress={() => void send(missing, t('attendance:done.all'))}><Check aria-hidden="true" />{t('attendance:all')}</Button>
        </div>
      )}
      {session.halfDays.map(({ day, half, trainerSignatures }) => <SignedEntries key={`${day} ${half}`} session={session} entries={trainerSignatures} person={t(`attendance:half.${half}`)} isTrainer mayConfirm={open} />)}
      {refused?.kind === 'unreachable' && <Notice tone="warn">{t('attendance:unsent')}</Notice>}
      {refused?.kind === 'no' && <Notice tone="no" {...(about === undefined ? {} : { title: nameOf(about) })}>{t(`attendance:refusal.${refused.code}`)}</Notice>}
      {noting !== 'notBegun' && (
        <ul role="list" aria-labelledby={`session-${session.id}`} className={styles['rows']}>
          {session.attendees.map(({ learnerId, halfDays }) => {
            const person = people.find((one) => one.learnerId === learnerId);
            const name = person === undefined ? '' : nameOf(person);
            return (
              <li key={learnerId} className={styles['row']}>
                <span className={styles['name']}>{name}</span>
                {halfDays.map((half) => <HalfDayRow key={`${half.day} ${half.half}`} session={session} name={name} learnerId={learnerId} half={half} now={now} mayNote={open} pending={sending} onNote={(mark) => send([mark], null)} />)}
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}
