import { classNames } from '@escale/ui';
import { useLayoutEffect, useRef } from 'react';
import { type Axis, piecesOf } from '../axis.presenter.ts';
import type { Thought } from '../use-moves.ts';
import { hoursOf, nameOf, type Reading } from '../words.presenter.ts';
import bar from './bar.module.css';
import { pieceStyle } from './percent.ts';

/** Where a booking would go; while it is refused it slides back to where it was. */
export function Ghost({ thought: { draft, phase }, axis, reading }: { readonly thought: Thought; readonly axis: Axis; readonly reading: Reading }) {
  const layer = useRef<HTMLDivElement>(null);
  // Rows are placed by the browser: where one stands is known only once it is there.
  useLayoutEffect(() => {
    const table = layer.current?.parentElement;
    const row = table?.querySelector(`[data-row="${CSS.escape(draft.unitId)}"]`);
    if (layer.current != null && table != null && row != null) layer.current.style.top = `${row.getBoundingClientRect().top - table.getBoundingClientRect().top}px`;
  }, [draft.unitId]);
  const span = { startsAt: new Date(draft.startsAt), endsAt: new Date(draft.endsAt) };
  return (
    <div ref={layer} aria-hidden="true" className={classNames(bar['ghostRow'], phase === 'returning' && bar['back'])}>
      {piecesOf(axis, draft.startsAt, draft.endsAt).map((piece, index) => (
        <div key={index} className={classNames(bar['ghost'], phase === 'sending' && bar['sending'], phase === 'returning' && bar['back'])} style={pieceStyle(piece)}>
          <span className={bar['who']}>{nameOf(draft.base, reading)}</span>
          <span className={bar['what']}>{hoursOf(span, reading)}</span>
        </div>
      ))}
    </div>
  );
}
