import type { Battery } from '@escale/domain';
import { Button, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Screen } from '../../shell/screen.tsx';
import { typedPercent } from './care.presenter.ts';
import styles from './care.module.css';

const PARTS = ['unit', 'left', 'right'] as const;
const LABEL = { unit: 'kioskHeadsets:team.batteryUnit', left: 'kioskHeadsets:team.batteryLeft', right: 'kioskHeadsets:team.batteryRight' } as const;

/** The charge as the headset shows it; of a controller nobody looked at, nothing is said. */
export function BatteryPage({ pending, onRead }: { readonly pending: boolean; readonly onRead: (battery: Battery) => void }) {
  const { t } = useMessages();
  const [typed, setTyped] = useState({ unit: '', left: '', right: '' });
  const [asked, setAsked] = useState(false);
  const wrong = (part: (typeof PARTS)[number]) => (part === 'unit' || typed[part].trim() !== '') && typedPercent(typed[part]) === null;
  return (
    <Screen
      title={t('kioskHeadsets:team.batteryTitle')}
      lead={t('kioskHeadsets:team.batteryLead')}
      actions={
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            setAsked(true);
            const unit = typedPercent(typed.unit);
            if (unit !== null && !PARTS.some(wrong)) onRead({ unit, left: typedPercent(typed.left), right: typedPercent(typed.right) });
          }}
        >
          {PARTS.map((part) => (
            <TextField
              key={part}
              label={t(LABEL[part])}
              value={typed[part]}
              onChange={(text) => setTyped((before) => ({ ...before, [part]: text }))}
              inputMode="numeric"
              autoComplete="off"
              autoFocus={part === 'unit'}
              {...(part === 'unit' ? {} : { optional: true })}
              {...(asked && wrong(part) ? { problem: t('kioskHeadsets:team.batteryWrong') } : {})}
            />
          ))}
          <Button wide type="submit" pending={pending}>
            {t('kioskHeadsets:team.batterySave')}
          </Button>
        </form>
      }
    />
  );
}
