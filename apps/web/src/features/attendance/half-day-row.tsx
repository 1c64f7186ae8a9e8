import { formatDuration } from '@escale/messages';
import { Badge, Button, ChoiceChips, Select, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { AttendanceMarkInput } from '../../gql/graphql.ts';
import styles from './attendance.module.css';
import { factInWords, type HalfDay, hasBegun, type Session, stateInWords } from './attendance-words.presenter.ts';
import { HoursForm } from './hours-form.tsx';
import { SignedEntries } from './signed-entries.tsx';

type HalfDayRowProps = { readonly session: Session; readonly name: string; readonly learnerId: string; readonly half: HalfDay; readonly now: Date; readonly mayNote: boolean; readonly pending: boolean; readonly onNote: (mark: AttendanceMarkInput) => Promise<boolean> };

const ABSENCES = ['NONE', 'EXCUSED', 'SICK_NOTE', 'AT_WORK', 'UNKNOWN'] as const;

/** Empty until something was noted. */
type Answer = 'present' | 'absent' | '';

/** One half-day of one person: what counts, two answers, hours where it was not the whole, and what was noted before. */
export function HalfDayRow({ session, name, learnerId, half, now, mayNote, pending, onNote }: HalfDayRowProps) {
  const words = useMessages();
  const { t, locale } = words;
  const [typing, setTyping] = useState(false);
  const [fact, ...before] = half.facts;
  const [last] = before;
  const person = t('attendance:person', { name, half: t(`attendance:half.${half.half}`) });
  const key = { learnerId, day: half.day, half: half.half };
  const answers = mayNote && hasBegun(session, half, now);
  const save = async (mark: AttendanceMarkInput): Promise<void> => {
    if (await onNote(mark)) setTyping(false);
  };
  return (
    <div className={styles['half']}>
      <div className={styles['said']}>
        {session.halfDays.length > 1 && <span className={styles['soft']}>{t(`attendance:half.${half.half}`)}</span>}
        <Badge tone={half.basis === 'SIGNED' ? 'ok' : fact === undefined ? 'warn' : fact.present ? 'ok' : 'info'}>{half.basis === 'SIGNED' ? t('signing:seen.present') : stateInWords(fact, session.timeZone, words)}</Badge>
        {(half.basis === 'SIGNED' || fact?.present === true) && <span className={styles['soft']}>{t('attendance:state.counted', { duration: formatDuration(half.minutes, locale) })}</span>}
      </div>
      {answers && (
        <div className={styles['acts']}>
          <ChoiceChips label={person} labelHidden options={[{ id: 'present', label: t('attendance:present') }, { id: 'absent', label: t('attendance:absent') }]} value={half.basis === 'SIGNED' ? 'present' : fact === undefined ? '' : fact.present ? 'present' : 'absent'} onChange={(answer: Answer) => void save({ ...key, present: answer === 'present' })} />
          <Button look="plain" aria-expanded={typing} aria-label={t('attendance:hoursOf', { person })} onPress={() => setTyping(!typing)}>{t('attendance:hours')}</Button>
          {last !== undefined && <Button look="plain" onPress={() => void save({ ...key, present: last.present, from: last.from ?? null, until: last.until ?? null })}>{t('attendance:undo', { state: stateInWords(last, session.timeZone, words) })}</Button>}
        </div>
      )}
      {answers && half.basis === 'NOTED' && fact?.present === false && (
        <Select label={t('signing:seen.absence', { person })} options={ABSENCES.map((id) => ({ id, label: t(id === 'NONE' ? 'signing:seen.noReason' : `signing:seen.reason.${id}`) }))} value={fact.absence ?? 'NONE'} onChange={(id) => void save({ ...key, present: false, absence: id === 'NONE' ? null : id })} />
      )}
      <SignedEntries session={session} entries={half.signatures} person={person} mayConfirm={mayNote} />
      {half.doubts.map((doubt) => <p key={doubt} className={styles['doubt']}>{t(`attendance:doubt.${doubt}`)}</p>)}
      {answers && typing && <HoursForm key={fact?.id ?? 'none'} session={session} learnerId={learnerId} half={half} pending={pending} onSave={(mark) => void save(mark)} onClose={() => setTyping(false)} />}
      {before.length > 0 && (
        <details className={styles['history']}>
          <summary>{t('attendance:history', { count: before.length })}</summary>
          <ol className={styles['lines']}>{half.facts.map((one) => <li key={one.id}>{factInWords(one, session.timeZone, words)}</li>)}</ol>
        </details>
      )}
    </div>
  );
}
