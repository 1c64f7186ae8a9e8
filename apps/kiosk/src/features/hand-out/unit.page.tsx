import type { UnitProposal } from '@escale/domain';
import { Button, Keyboard, QrCode, useMessages } from '@escale/ui';
import { Screen } from '../../shell/screen.tsx';
import styles from './hand-out.module.css';

export type UnitPageProps = { readonly proposal: UnitProposal | null; readonly onScan: () => void; readonly onType: () => void };

/** Which headset to take, and where it stands. */
export function UnitPage({ proposal, onScan, onType }: UnitPageProps) {
  const { t } = useMessages();
  const type = (
    <Button wide look="quiet" onPress={onType}>
      <Keyboard aria-hidden="true" className="lucide" />
      {t('kioskHandOut:unit.type')}
    </Button>
  );
  if (proposal === null) {
    return (
      <Screen
        title={t('kioskHandOut:unit.none')}
        lead={t('kioskHandOut:unit.noneText')}
        actions={
          <>
            <Button wide onPress={onScan}>
              <QrCode aria-hidden="true" className="lucide" />
              {t('kioskHandOut:unit.noneScan')}
            </Button>
            {type}
          </>
        }
      />
    );
  }
  const { unit, charge } = proposal;
  return (
    <Screen
      title={t('kioskHandOut:unit.title')}
      actions={
        <>
          <Button wide onPress={onScan}>
            <QrCode aria-hidden="true" className="lucide" />
            {t('kioskHandOut:unit.scan')}
          </Button>
          {type}
        </>
      }
    >
      <p className={styles['tag']}>{unit.tag}</p>
      <p>{unit.spaceName === null ? t('kioskHandOut:unit.whereUnknown') : t('kioskHandOut:unit.where', { space: unit.spaceName })}</p>
      {charge !== null && <p>{t('kioskHandOut:unit.charge', { percent: charge })}</p>}
    </Screen>
  );
}
