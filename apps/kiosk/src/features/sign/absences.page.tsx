import { ABSENCE_REASONS, type AbsenceReason, type HalfDay } from '@escale/domain';
import { ArrowLeft, Button, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import type { AttendanceHere } from '../../offline/attendance-here.ts';
import { useDeviceState } from '../../offline/use-device.tsx';
import { Screen } from '../../shell/screen.tsx';
import { knownOf, type Person } from './sign.presenter.ts';
import styles from './sign.module.css';
import { absentNotice, signedStanding } from './signed.presenter.ts';

export type AbsencesPageProps = {
  readonly bookingId: string;
  readonly half: HalfDay;
  readonly people: readonly Person[];
  readonly attendance: readonly AttendanceHere[];
  /** Resolves to the event, once it is kept; null where nothing could be. */
  readonly onNote: (learnerId: string, reason: AbsenceReason) => Promise<string | null>;
  readonly onBack: () => void;
};

type Absent = { readonly learnerId: string; readonly name: string };

/** Who of those expected is not there, and why: first the person, then the reason. */
export function AbsencesPage({ bookingId, half, people, attendance, onNote, onBack }: AbsencesPageProps) {
  const { t } = useMessages();
  const { answers } = useDeviceState();
  const [asked, setAsked] = useState<Absent | null>(null);
  const [noted, setNoted] = useState<{ readonly name: string; readonly eventId: string | null } | null>(null);
  const missing = people.flatMap(({ signer, name }): readonly Absent[] => (signer.role === 'LEARNER' && signer.learnerId !== null && name !== null && knownOf(attendance, bookingId, half, signer) === null ? [{ learnerId: signer.learnerId, name }] : []));
  const note = async ({ learnerId, name }: Absent, reason: AbsenceReason) => {
    setAsked(null);
    setNoted({ name, eventId: await onNote(learnerId, reason) });
  };
  const back = (
    <Button wide look="quiet" onPress={asked === null ? onBack : () => setAsked(null)}>
      <ArrowLeft aria-hidden="true" className="lucide" />
      {t('kioskSign:absences.back')}
    </Button>
  );
  if (asked !== null) {
    return (
      <Screen
        title={t('kioskSign:absences.why', { name: asked.name })}
        actions={
          <>
            {ABSENCE_REASONS.map((reason) => (
              <PlainButton key={reason} className={styles['person'] ?? ''} onPress={() => void note(asked, reason)}>
                {t(`kioskSign:absences.reason.${reason}`)}
              </PlainButton>
            ))}
            {back}
          </>
        }
      />
    );
  }
  const said = noted === null ? null : absentNotice(noted.eventId === null ? null : signedStanding(answers, noted.eventId), noted.name, { t });
  return (
    <Screen
      title={t('kioskSign:absences.title')}
      lead={missing.length === 0 ? t('kioskSign:absences.nobody') : t('kioskSign:absences.lead', { half: t(`kioskSign:half.${half.half}`) })}
      actions={
        <>
          {said !== null && <Notice tone={said.tone}>{said.words}</Notice>}
          <ul role="list" aria-label={t('kioskSign:absences.list')} className={styles['list']}>
            {missing.map((one) => (
              <li key={one.learnerId}>
                <PlainButton className={styles['person'] ?? ''} onPress={() => setAsked(one)}>
                  <bdi className={styles['name']}>{one.name}</bdi>
                </PlainButton>
              </li>
            ))}
          </ul>
          {back}
        </>
      }
    />
  );
}
