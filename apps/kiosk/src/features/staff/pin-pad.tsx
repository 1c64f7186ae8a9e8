import { KIOSK_PIN_DIGITS } from '@escale/domain';
import { Button, Delete, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { Tries } from '../../offline/tickets.ts';
import { useDevice } from '../../offline/use-device.tsx';
import styles from './pin-pad.module.css';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;
/** Of this kiosk, whoever types: closing the screen gives no new tries. */
const tries = new Tries();

/** The six digits of the team. */
export function PinPad({ onRight }: { readonly onRight: () => void }) {
  const { t } = useMessages();
  const device = useDevice();
  const [pin, setPin] = useState('');
  const [said, setSaid] = useState<'wrong' | 'spent' | null>(null);
  const [pending, setPending] = useState(false);
  const type = (text: string) => {
    setSaid(null);
    setPin(text.replaceAll(/\D/g, '').slice(0, KIOSK_PIN_DIGITS));
  };
  const check = async () => {
    if (pending) return;
    if (tries.isSpent(performance.now())) {
      setSaid('spent');
      return;
    }
    setPending(true);
    const right = await device.isPin(pin);
    setPending(false);
    setPin('');
    if (right) onRight();
    else {
      tries.count(performance.now());
      setSaid('wrong');
    }
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <TextField className={styles['field'] ?? ''} value={pin} onChange={type} type="password" isInvalid={said !== null} validationBehavior="aria" autoFocus>
        <Label className="visually-hidden">{t('kioskDevice:team.pin')}</Label>
        <Input className={styles['pin'] ?? ''} inputMode="none" autoComplete="off" aria-describedby="pin-state" />
      </TextField>
      <p id="pin-state" role="status" className={styles['state']}>
        {said === 'wrong' ? t('kioskDevice:team.pinWrong') : said === 'spent' ? t('kioskDevice:team.pinSpent') : ''}
      </p>
      <div role="group" aria-label={t('kioskDevice:team.keys')} className={styles['keys']} onMouseDown={(event) => event.preventDefault()}>
        {KEYS.map((key) => (
          <button key={key} type="button" className={styles['key']} onClick={() => type(pin + key)}>
            {key}
          </button>
        ))}
        <button type="button" className={styles['erase']} onClick={() => type(pin.slice(0, -1))}>
          <Delete aria-hidden="true" className="lucide" />
          {t('kiosk:type.erase')}
        </button>
      </div>
      <Button wide type="submit" isDisabled={pin.length < KIOSK_PIN_DIGITS} pending={pending}>
        {t('kiosk:type.submit')}
      </Button>
    </form>
  );
}
