import { KIOSK_PIN_DIGITS } from '@escale/domain';
import { formatMoment } from '@escale/messages';
import { Button, Notice, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { SetKioskPinMutation } from './kiosks.graphql.ts';
import styles from './kiosks.module.css';
import { type KioskNo, usePinActs } from './use-kiosk-acts.ts';

type PinPartProps = { readonly place: MyPlace; readonly pinSetAt: string | null; readonly mayChange: boolean; readonly onChanged: () => void };

/** The six digits of the team at its kiosks: when they were chosen, and other ones. */
export function PinPart({ place, pinSetAt, mayChange, onChanged }: PinPartProps) {
  const { t, locale } = useMessages();
  const { sending, send } = usePinActs();
  const [pin, setPin] = useState('');
  const [said, setSaid] = useState<KioskNo | 'saved' | 'unreachable' | null>(null);
  const save = async (): Promise<void> => {
    const outcome = await send(SetKioskPinMutation, { placeId: place.id, pin });
    if (outcome.kind !== 'done') return setSaid(outcome.kind === 'no' ? outcome.no : 'unreachable');
    setPin('');
    setSaid('saved');
    onChanged();
  };
  const no = said === 'saved' || said === 'unreachable' ? null : said;
  return (
    <form
      className={styles['pin']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{t('kiosks:pin.title')}</h2>
      <p>{t('kiosks:pin.text')}</p>
      <p className={styles['soft']}>{pinSetAt === null ? t('kiosks:pin.none') : t('kiosks:pin.set', { when: formatMoment(pinSetAt, place.timeZone, locale) })}</p>
      {mayChange && (
        <>
          <TextField label={t('kiosks:pin.field')} hint={t('kiosks:pin.hint')} inputMode="numeric" autoComplete="off" maxLength={KIOSK_PIN_DIGITS} value={pin} onChange={setPin} {...(no?.field === 'pin' ? { problem: t(`kiosks:refusal.${no.refusal}`) } : {})} />
          {said === 'unreachable' && <Notice tone="warn">{t('shell:unreachable.text')}</Notice>}
          {no !== null && no.field !== 'pin' && <Notice tone="no">{t(`kiosks:refusal.${no.refusal}`)}</Notice>}
          {said === 'saved' && <Notice tone="ok">{t('kiosks:pin.saved')}</Notice>}
          <Button type="submit" look="quiet" pending={sending}>{t('kiosks:pin.save')}</Button>
        </>
      )}
    </form>
  );
}
