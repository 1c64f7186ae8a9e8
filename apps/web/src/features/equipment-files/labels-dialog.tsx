import { LABEL_FORMATS, LABEL_SHEETS, type LabelFormat, LABELS_MOST, sheetsFor } from '@escale/domain';
import { Dialog, LinkButton, Notice, Select, useMessages } from '@escale/ui';
import { type ReactNode, useState } from 'react';
import styles from './equipment-files.module.css';
import { labelsAddress } from './labels-address.ts';
import { SheetPicture } from './sheet-picture.tsx';

export type LabelsDialogProps = { readonly placeId: string; readonly unitIds: readonly string[]; /** The button that opens it. */ readonly trigger: ReactNode };

/** On which sheet, and from which place of it, labels are printed. */
export function LabelsDialog({ placeId, unitIds, trigger }: LabelsDialogProps) {
  const { t, locale } = useMessages();
  const [format, setFormat] = useState<LabelFormat>('L7160');
  const [first, setFirst] = useState(1);
  const count = unitIds.length;
  const possible = count > 0 && count <= LABELS_MOST;
  return (
    <Dialog
      title={t('equipmentFiles:labels.title')}
      trigger={trigger}
      actions={
        possible && (
          <LinkButton href={labelsAddress({ placeId, unitIds, format, first, locale })} target="_blank" rel="noopener">
            {t('equipmentFiles:labels.print')}
          </LinkButton>
        )
      }
    >
      {possible ? (
        <div className={styles['form']}>
          <p>{t('equipmentFiles:labels.count', { count, sheets: sheetsFor(LABEL_SHEETS[format], count, first) })}</p>
          <Select
            label={t('equipmentFiles:labels.format')}
            options={LABEL_FORMATS.map((id) => ({ id, label: t(`equipmentFiles:labels.formats.${id}`) }))}
            value={format}
            onChange={(chosen) => {
              setFormat(chosen);
              setFirst(1);
            }}
          />
          <SheetPicture format={format} first={first} count={count} onChoose={setFirst} />
          <p className={styles['help']}>{t('equipmentFiles:labels.advice')}</p>
        </div>
      ) : (
        <Notice tone="info">{count === 0 ? t('equipmentFiles:labels.none') : t('equipmentFiles:labels.tooMany', { most: LABELS_MOST })}</Notice>
      )}
    </Dialog>
  );
}
