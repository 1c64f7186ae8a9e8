import { classNames, EquipmentIcon, Wrench } from '@escale/ui';
import { memo } from 'react';
import type { RowView } from '../rows.presenter.ts';
import { blockLabel, type Reading } from '../words.presenter.ts';
import { Bar } from './bar.tsx';
import bar from './bar.module.css';
import { pieceStyle } from './percent.ts';
import styles from './timeline.module.css';

export const unitKey = (unitId: string): string => `unit ${unitId}`;
export const barKey = (bookingId: string, unitId: string): string => `bar ${bookingId} ${unitId}`;
export const blockKey = (blockId: string): string => `block ${blockId}`;

type RowProps = {
  readonly row: RowView;
  /** Of the selected booking or block, or of the booking being moved, when it is on this row. */
  readonly selected: string | null;
  readonly lifted: string | null;
  readonly dimmed: ReadonlySet<string> | null;
  /** The key of what Tab reaches, when it is on this row. */
  readonly tabStop: string | null;
  readonly withDay: boolean;
  readonly reading: Reading;
};

/** A unit and its day. */
export const Row = memo(function Row({ row: { unit, bars, blocks }, selected, lifted, dimmed, tabStop, withDay, reading }: RowProps) {
  const { t } = reading;
  return (
    <div role="group" aria-label={unit.tag} data-row={unit.id} className={styles['row']}>
      <button type="button" data-stop="" data-open-unit={unit.id} tabIndex={tabStop === unitKey(unit.id) ? 0 : -1} aria-pressed={selected === unit.id} className={classNames(styles['unit'], !unit.inService && styles['out'])}>
        <EquipmentIcon category={unit.category} />
        <span className={styles['unitWords']}>
          <span className={styles['tag']}>{unit.tag}</span>
          <span className={styles['model']}>{unit.inService ? unit.modelName : t('planning:rows.out')}</span>
        </span>
      </button>
      <div data-track="" className={styles['track']}>
        {blocks.map(({ block, pieces }) =>
          pieces.map((piece, index) => (
            <button
              key={`${block.id} ${piece.left}`}
              type="button"
              data-stop={index === 0 ? '' : undefined}
              data-block={block.id}
              tabIndex={index === 0 && tabStop === blockKey(block.id) ? 0 : -1}
              aria-label={blockLabel(block, unit.tag, reading)}
              aria-pressed={selected === block.id}
              className={classNames(bar['block'], selected === block.id && bar['selected'])}
              style={pieceStyle(piece)}
            >
              <span className={bar['line']}>
                <Wrench aria-hidden="true" className="lucide" />
                <span className={bar['who']}>{t(`planning:block.reasons.${block.reason}`)}</span>
              </span>
              {block.note != null && <span className={bar['what']}>{block.note}</span>}
            </button>
          )),
        )}
        {bars.map((view) => (
          <Bar
            key={view.booking.id}
            view={view}
            unitId={unit.id}
            selected={selected === view.booking.id}
            lifted={lifted === view.booking.id}
            dimmed={dimmed?.has(view.booking.id) === true}
            tabStop={tabStop === barKey(view.booking.id, unit.id)}
            withDay={withDay}
            reading={reading}
          />
        ))}
      </div>
    </div>
  );
});
