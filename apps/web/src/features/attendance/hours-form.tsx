import { firstInstantFrom, localDay, localOf, timeZone } from '@escale/domain';
import { Button, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { AttendanceMarkInput } from '../../gql/graphql.ts';
import { TimeField } from '../hours/time-field.tsx';
import styles from './attendance.module.css';
import type { HalfDay, Session } from './attendance-words.presenter.ts';

type HoursFormProps = { readonly session: Session; readonly learnerId: string; readonly half: HalfDay; readonly pending: boolean; readonly onSave: (mark: AttendanceMarkInput) => void; readonly onClose: () => void };

/** From when until when somebody was there, by the clock of the place. */
export function HoursForm({ session, learnerId, half, pending, onSave, onClose }: HoursFormProps) {
  const { t } = useMessages();
  const zone = timeZone(session.timeZone);
  const [fact] = half.facts;
  const whole = session.halfDays.find(({ day, half: which }) => day === half.day && which === half.half);
  const minuteOf = (instant: string) => localOf(new Date(instant), zone).minute;
  const [from, setFrom] = useState(() => minuteOf(fact?.from ?? whole?.startsAt ?? session.startsAt));
  const [until, setUntil] = useState(() => minuteOf(fact?.until ?? whole?.endsAt ?? session.endsAt));
  const at = (minute: typeof from): string => firstInstantFrom(localDay(half.day), minute, zone).toISOString();
  return (
    <form
      className={styles['hours']}
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ learnerId, day: half.day, half: half.half, present: true, from: at(from), until: at(until) });
      }}
    >
      <div className={styles['pair']}>
        <TimeField label={t('attendance:from')} minute={from} onChange={setFrom} />
        <TimeField label={t('attendance:until')} minute={until} onChange={setUntil} />
      </div>
      <div className={styles['acts']}>
        <Button type="submit" pending={pending}>{t('attendance:save')}</Button>
        <Button look="plain" onPress={onClose}>{t('attendance:cancel')}</Button>
      </div>
    </form>
  );
}
