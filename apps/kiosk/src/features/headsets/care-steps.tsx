import type { ChecklistItem } from '@escale/domain';
import { Button, Check, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useDevice } from '../../offline/use-device.tsx';
import { Screen } from '../../shell/screen.tsx';
import { stepLeft } from './care.presenter.ts';
import styles from './care.module.css';
import { useNow } from '../../shell/use-now.ts';

export type CareStepsProps = { readonly items: readonly ChecklistItem[]; readonly pending: boolean; /** What the button says that ends the last step. */ readonly last: string; readonly onDone: () => void };

/** The steps of care, one after the other, each with the time it takes counted down. Who is quicker is not held back. */
export function CareSteps({ items, pending, last, onDone }: CareStepsProps) {
  const { t } = useMessages();
  const device = useDevice();
  const now = useNow(500);
  const [step, setStep] = useState({ index: 0, begunAt: device.now() });
  const item = items[step.index];
  if (item === undefined) return null;
  const left = stepLeft(item.minutes, step.begunAt, now);
  const isLast = step.index === items.length - 1;
  return (
    <Screen
      title={t(`kioskHeadsets:check.${item.code}`, { percent: 0, list: '' })}
      lead={t('kioskHeadsets:team.doing', { step: step.index + 1, total: items.length })}
      actions={
        <Button wide pending={pending} look={left === null ? 'primary' : 'quiet'} onPress={() => (isLast ? onDone() : setStep({ index: step.index + 1, begunAt: device.now() }))}>
          <Check aria-hidden="true" className="lucide" />
          {isLast ? last : t('kioskHeadsets:team.done')}
        </Button>
      }
    >
      <p role="timer" className={styles['clock']}>
        {left === null ? t('kioskHeadsets:team.enough') : t('kioskHeadsets:team.left', { time: left })}
      </p>
    </Screen>
  );
}
