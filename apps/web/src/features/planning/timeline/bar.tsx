import { classNames, TriangleAlert } from '@escale/ui';
import { memo } from 'react';
import { deskState } from '../find.presenter.ts';
import { canMove, canResize } from '../move.presenter.ts';
import type { BarView } from '../rows.presenter.ts';
import { StateIcon } from '../state-icon.tsx';
import { activityOf, barLabel, isLeftAlone, nameOf, type Reading } from '../words.presenter.ts';
import styles from './bar.module.css';
import { pieceStyle } from './percent.ts';

type BarProps = {
  readonly view: BarView;
  readonly unitId: string;
  readonly selected: boolean;
  readonly dimmed: boolean;
  readonly lifted: boolean;
  readonly tabStop: boolean;
  readonly withDay: boolean;
  readonly reading: Reading;
};

/** A booking on one of its units. What may be done with it is heard by the block of rows. */
export const Bar = memo(function Bar({ view: { booking, pieces, tail }, unitId, selected, dimmed, lifted, tabStop, withDay, reading }: BarProps) {
  const state = deskState(booking);
  const label = barLabel(booking, withDay, reading);
  return (
    <>
      {tail.map((piece) => (
        <span key={piece.left} className={classNames(styles['tail'], dimmed && styles['dimmed'])} style={pieceStyle(piece)} />
      ))}
      {pieces.map((piece, index) => (
        <button
          key={piece.left}
          type="button"
          data-stop={index === 0 ? '' : undefined}
          data-booking={booking.id}
          data-unit={unitId}
          data-state={state}
          tabIndex={tabStop && index === 0 ? 0 : -1}
          aria-label={label}
          aria-pressed={selected}
          className={classNames(styles['bar'], styles[state], selected && styles['selected'], dimmed && styles['dimmed'], lifted && styles['lifted'], canMove(booking) && styles['movable'])}
          style={pieceStyle(piece)}
        >
          <span className={styles['line']}>
            {isLeftAlone(booking) ? <TriangleAlert aria-hidden="true" className="lucide" /> : <StateIcon state={state} />}
            <span className={styles['who']}>{nameOf(booking, reading)}</span>
          </span>
          <span className={styles['what']}>
            {activityOf(booking, reading.locale)} · {reading.t(isLeftAlone(booking) ? 'team:mark' : `planning:state.${state}`)}
          </span>
          {canResize(booking) && index === pieces.length - 1 && <span data-edge="" title={reading.t('planning:bar.resize')} className={styles['edge']} />}
        </button>
      ))}
    </>
  );
});
