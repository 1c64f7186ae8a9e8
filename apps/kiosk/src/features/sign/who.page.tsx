import type { Half, HalfDay } from '@escale/domain';
import { formatTime } from '@escale/messages';
import { Button, Check, ChoiceChips, GraduationCap, Minus, useMessages, Users } from '@escale/ui';
import { Button as PlainButton } from 'react-aria-components';
import type { AttendanceHere } from '../../offline/attendance-here.ts';
import { Screen } from '../../shell/screen.tsx';
import { halfWords, knownOf, type Person, signerKey } from './sign.presenter.ts';
import styles from './sign.module.css';

export type WhoPageProps = {
  readonly bookingId: string;
  readonly people: readonly Person[];
  /** Null where nobody trains. */
  readonly trainer: Person | null;
  readonly open: readonly HalfDay[];
  readonly half: HalfDay;
  readonly zone: string;
  readonly attendance: readonly AttendanceHere[];
  readonly onHalf: (half: Half) => void;
  readonly onChoose: (person: Person) => void;
  /** Null for who did not sign as the trainer. */
  readonly onAbsences: (() => void) | null;
  readonly onFinish: () => void;
};

/** Who of those expected signs, and for which half-day. */
export function WhoPage({ bookingId, people, trainer, open, half, zone, attendance, onHalf, onChoose, onAbsences, onFinish }: WhoPageProps) {
  const { t, spoken: locale } = useMessages();
  const row = (person: Person, words: string) => {
    const known = knownOf(attendance, bookingId, half, person.signer);
    const Mark = known?.is === 'ABSENT' ? Minus : Check;
    return (
      <PlainButton className={styles['person'] ?? ''} onPress={() => onChoose(person)} data-known={known !== null || undefined}>
        {person.signer.role === 'TRAINER' && <GraduationCap aria-hidden="true" className="lucide" />}
        <bdi className={styles['name']}>{words}</bdi>
        {known !== null && (
          <span className={styles['state']}>
            <Mark aria-hidden="true" className="lucide" />
            {t(known.is === 'SIGNED' ? 'kioskSign:who.signedAt' : 'kioskSign:who.absent', { time: formatTime(known.at, zone, locale) })}
          </span>
        )}
      </PlainButton>
    );
  };
  return (
    <Screen
      title={t('kioskSign:who.title')}
      lead={t('kioskSign:who.lead', halfWords(half, { t, locale, zone }))}
      actions={
        <>
          {open.length > 1 && <ChoiceChips label={t('kioskSign:which')} value={half.half} onChange={onHalf} options={open.map((one) => ({ id: one.half, label: t(`kioskSign:halfName.${one.half}`) }))} />}
          {people.length === 0 && <p>{t('kioskSign:who.noNames')}</p>}
          <ul role="list" aria-label={t('kioskSign:who.list')} className={styles['list']}>
            {people.map((person) => (
              <li key={signerKey(person.signer)}>{row(person, person.name ?? t('kioskSign:field.titleNoName'))}</li>
            ))}
          </ul>
          {trainer !== null && row(trainer, t('kioskSign:who.trainer'))}
          {onAbsences !== null && (
            <Button wide look="quiet" onPress={onAbsences}>
              <Users aria-hidden="true" className="lucide" />
              {t('kioskSign:who.absences')}
            </Button>
          )}
          <Button wide look="plain" onPress={onFinish}>
            {t('kiosk:finish')}
          </Button>
        </>
      }
    />
  );
}
