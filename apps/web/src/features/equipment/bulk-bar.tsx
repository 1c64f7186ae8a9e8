import { Button } from '@escale/ui';
import { LabelsDialog } from '../equipment-files/labels-dialog.tsx';
import { ActMenu } from './acts/act-menu.tsx';
import styles from './equipment.module.css';
import type { FleetUnit } from './facts.ts';
import { useFleetFrame } from './fleet-context.ts';

/** What can be done with the chosen units, at the foot of the list. */
export function BulkBar({ units, onNone }: { readonly units: readonly FleetUnit[]; readonly onNone: () => void }) {
  const { reading, placeId } = useFleetFrame();
  const { t } = reading;
  return (
    <section aria-label={t('fleet:select.label')} className={styles['bulk']}>
      <strong role="status">{t('fleet:select.chosen', { count: units.length })}</strong>
      <ActMenu units={units} onDone={onNone} />
      <LabelsDialog placeId={placeId} unitIds={units.map(({ id }) => id)} trigger={<Button look="quiet">{t('equipmentFiles:labels.open')}</Button>} />
      <Button look="plain" onPress={onNone}>{t('fleet:select.none')}</Button>
    </section>
  );
}
