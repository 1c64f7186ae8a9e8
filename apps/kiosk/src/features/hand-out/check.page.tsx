import type { ChecklistLine, SnapshotModel } from '@escale/domain';
import { formatList } from '@escale/messages';
import { BellRing, Button, Checkbox, CircleCheck, RotateCcw, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Screen } from '../../shell/screen.tsx';
import styles from './hand-out.module.css';

export type CheckPageProps = { readonly lines: readonly ChecklistLine[]; readonly model: SnapshotModel; readonly onChecked: () => void; readonly onMissing: () => void };

/** What is looked at together before the headset goes on; what the kiosk knows already is said, not asked. */
export function CheckPage({ lines, model, onChecked, onMissing }: CheckPageProps) {
  // What a network calls its accessories is in the languages of the product.
  const { t, locale, spoken } = useMessages();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const words = ({ item: { code } }: ChecklistLine) => t(`kioskHeadsets:check.${code}`, { percent: model.batteryLeast, list: formatList(model.accessories.map((accessory) => accessory[locale]), spoken) });
  const left = lines.filter(({ item, known }) => !known && !ticked.includes(item.code)).length;
  return (
    <Screen
      title={t('kioskHandOut:check.title')}
      lead={t('kioskHandOut:check.lead')}
      actions={
        <>
          <div role="group" aria-label={t('kioskHandOut:check.title')} className={styles['checks']}>
            {lines.map((line) =>
              line.known ? (
                <p key={line.item.code} className={styles['known']}>
                  <CircleCheck aria-hidden="true" className="lucide" />
                  <span>
                    {words(line)} ({t('kioskHandOut:check.known')})
                  </span>
                </p>
              ) : (
                <div key={line.item.code} className={styles['check']}>
                  <Checkbox isSelected={ticked.includes(line.item.code)} onChange={(on) => setTicked((before) => (on ? [...before, line.item.code] : before.filter((code) => code !== line.item.code)))}>
                    {words(line)}
                  </Checkbox>
                </div>
              ),
            )}
          </div>
          <Button wide isDisabled={left > 0} onPress={onChecked}>
            {left > 0 ? t('kioskHandOut:check.left', { count: left }) : t('kioskHandOut:check.yes')}
          </Button>
          <Button wide look="quiet" onPress={onMissing}>
            {t('kioskHandOut:check.no')}
          </Button>
        </>
      }
    />
  );
}

/** Something is not as it must be: another headset, or somebody. */
export function MissingPage({ onAnother, onCall }: { readonly onAnother: () => void; readonly onCall: () => void }) {
  const { t } = useMessages();
  return (
    <Screen
      title={t('kioskHandOut:check.missingTitle')}
      lead={t('kioskHandOut:check.missingText')}
      actions={
        <>
          <Button wide onPress={onAnother}>
            <RotateCcw aria-hidden="true" className="lucide" />
            {t('kioskHandOut:check.another')}
          </Button>
          <Button wide look="quiet" onPress={onCall}>
            <BellRing aria-hidden="true" className="lucide" />
            {t('kiosk:call.action')}
          </Button>
        </>
      }
    />
  );
}
