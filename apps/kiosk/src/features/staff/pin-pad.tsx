import { KIOSK_PIN_DIGITS } from '@escale/domain';
import { useMessages } from '@escale/ui';
import { useState } from 'react';
import { Tries } from '../../offline/tickets.ts';
import { useDevice } from '../../offline/use-device.tsx';
import { KeyPad } from '../../shell/key-pad.tsx';

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
    <KeyPad
      look="digits"
      label={t('kioskDevice:team.pin')}
      value={pin}
      keys={KEYS}
      keysLabel={t('kioskDevice:team.keys')}
      said={said === 'wrong' ? t('kioskDevice:team.pinWrong') : said === 'spent' ? t('kioskDevice:team.pinSpent') : ''}
      isWrong={said !== null}
      isReady={pin.length >= KIOSK_PIN_DIGITS}
      pending={pending}
      onChange={type}
      onKey={(key) => type(pin + key)}
      onErase={() => type(pin.slice(0, -1))}
      onSubmit={() => void check()}
    />
  );
}
