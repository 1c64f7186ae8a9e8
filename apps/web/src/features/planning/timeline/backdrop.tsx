import { formatList } from '@escale/messages';
import { classNames, useMessages } from '@escale/ui';
import type { CSSProperties } from 'react';
import { type Axis, closedPieces, fractionOf, reservedPieces, STEP } from '../axis.presenter.ts';
import type { Planning } from '../facts.ts';
import { leftStyle, pieceStyle } from './percent.ts';
import styles from './timeline.module.css';

type BackdropProps = { readonly axis: Axis; readonly openings: Planning['openings']; readonly closures: Planning['closures']; readonly now: number; readonly coarse: boolean };

/** Behind all rows at once: closed hours, those that are for some, lines of hours and quarters, days, and now. */
export function Backdrop({ axis, openings, closures, now, coarse }: BackdropProps) {
  const { t, locale } = useMessages();
  const at = fractionOf(axis, now);
  return (
    <div aria-hidden="true" className={classNames(styles['backdrop'], coarse && styles['coarse'])} style={{ '--cells': coarse ? axis.minutes / 60 : axis.minutes / STEP, '--hours': axis.minutes / 60 } as CSSProperties}>
      {closedPieces(axis, openings, closures).map((piece) => (
        <div key={piece.left} className={styles['closed']} style={pieceStyle(piece)} />
      ))}
      {reservedPieces(axis, openings).map(({ audiences, ...piece }) => (
        <div key={piece.left} className={styles['reserved']} style={pieceStyle(piece)}>
          {!coarse && t('hours:reserved.only', { who: formatList(audiences.map((audience) => t(`hours:audience.${audience}`)), locale) })}
        </div>
      ))}
      {axis.segments.slice(1).map(({ day, offset }) => (
        <div key={day} className={styles['midnight']} style={leftStyle(offset / axis.minutes)} />
      ))}
      {at !== null && <div data-now="" className={styles['now']} style={leftStyle(at)} />}
    </div>
  );
}
