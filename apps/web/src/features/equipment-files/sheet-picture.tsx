import { LABEL_SHEETS, type LabelFormat, labelsPerPage } from '@escale/domain';
import { useMessages } from '@escale/ui';
import { useId, useRef } from 'react';
import styles from './equipment-files.module.css';
import { positionAfter } from './labels-address.ts';

type SheetPictureProps = { readonly format: LabelFormat; readonly first: number; readonly count: number; readonly onChoose: (first: number) => void };

/** A small picture of the sheet: the first free place is pressed, or found with the arrows; what will be printed is shown. */
export function SheetPicture({ format, first, count, onChoose }: SheetPictureProps) {
  const { t } = useMessages();
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const { columns, rows } = LABEL_SHEETS[format];
  const choose = (position: number): void => {
    onChoose(position);
    grid.current?.querySelector<HTMLElement>(`[data-position="${String(position)}"]`)?.focus();
  };
  return (
    <div className={styles['sheetField']}>
      <p id={id} className={styles['legend']}>
        {t('equipmentFiles:labels.first')}
      </p>
      <p id={`${id}-help`} className={styles['help']}>
        {t('equipmentFiles:labels.firstHelp')}
      </p>
      <div ref={grid} role="radiogroup" aria-labelledby={id} aria-describedby={`${id}-help`} className={styles['sheet']} style={{ gridTemplateColumns: `repeat(${String(columns)}, 1fr)` }}>
        {Array.from({ length: labelsPerPage(LABEL_SHEETS[format]) }, (_, index) => {
          const position = index + 1;
          return (
            <button
              key={position}
              type="button"
              role="radio"
              aria-checked={position === first}
              aria-label={t('equipmentFiles:labels.position', { position, row: Math.floor(index / columns) + 1, column: (index % columns) + 1 })}
              tabIndex={position === first ? 0 : -1}
              data-position={position}
              data-printed={(position >= first && position < first + count) || undefined}
              className={styles['spot']}
              onClick={() => choose(position)}
              onKeyDown={(event) => {
                const next = positionAfter(position, event.key, { columns, rows });
                if (next === position) return;
                event.preventDefault();
                choose(next);
              }}
            />
          );
        })}
      </div>
    </div>
  );
}
