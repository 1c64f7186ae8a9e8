import { VisuallyHidden } from '@escale/ui';
import { type CSSProperties, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Axis } from '../axis.presenter.ts';
import type { Planning } from '../facts.ts';
import type { Opened } from '../opened.ts';
import type { GroupView } from '../rows.presenter.ts';
import type { Moves } from '../use-moves.ts';
import { daysInWords, type Reading, tagsOf, whenOf } from '../words.presenter.ts';
import { Backdrop } from './backdrop.tsx';
import { Ghost } from './ghost.tsx';
import { Hours } from './hours.tsx';
import { barKey, blockKey, Row, unitKey } from './row.tsx';
import styles from './timeline.module.css';
import { useDrag } from './use-drag.ts';
import { useKeys } from './use-keys.ts';
import { usePresses } from './use-presses.ts';

/** Pixels for a minute of a day, and of a week: a quarter of an hour of the day is wide enough for a finger. */
const DAY_SCALE = 2.2;
const WEEK_SCALE = 0.5;
/** What is left in view of the time before now. */
const BEFORE_NOW_PX = 160;

type TimelineProps = {
  readonly planning: Planning;
  readonly axis: Axis;
  readonly groups: readonly GroupView[];
  readonly dimmed: ReadonlySet<string> | null;
  readonly opened: Opened | null;
  readonly onOpen: (opened: Opened, byKey: boolean) => void;
  readonly moves: Moves;
  readonly now: number;
  /** Whether now is one of the days shown: the timeline then opens there. */
  readonly startAtNow: boolean;
  readonly reading: Reading;
};

/** The day or the week, a row for each unit; time flows to the right. */
export function Timeline({ planning, axis, groups, dimmed, opened, onOpen, moves, now, startAtNow, reading }: TimelineProps) {
  const { t } = reading;
  const help = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const { thought } = moves;
  const draft = thought?.phase === 'returning' ? null : (thought?.draft ?? null);
  const selected = opened?.id ?? null;
  const week = planning.days > 1;

  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const keys = useMemo(() => new Set(rows.flatMap(({ unit, bars, blocks }) => [unitKey(unit.id), ...blocks.map(({ block }) => blockKey(block.id)), ...bars.map(({ booking }) => barKey(booking.id, unit.id))])), [rows]);
  const first = rows[0] === undefined ? null : unitKey(rows[0].unit.id);
  const tabStop = current !== null && keys.has(current) ? current : first;

  useEffect(() => {
    if (!startAtNow || scroller.current === null) return;
    const line = scroller.current.querySelector<HTMLElement>('[data-now]');
    if (line !== null) scroller.current.scrollLeft = line.offsetLeft - BEFORE_NOW_PX;
    // Once for the days shown: afterwards the reader scrolls.
  }, [startAtNow, planning.from, planning.days]);

  // The panel that opens beside takes room: what was pressed stays in view.
  useEffect(() => {
    if (selected !== null) scroller.current?.querySelector(`[data-booking="${CSS.escape(selected)}"], [data-block="${CSS.escape(selected)}"]`)?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [selected]);

  const pointer = useDrag({ axis, planning, moves, selected, scroller });
  const onKeyDown = useKeys({ planning, rows, moves, onOpen });
  const onClick = usePresses({ axis, now, onOpen });

  const said = draft === null ? '' : t('planning:move.at', { when: whenOf({ startsAt: new Date(draft.startsAt), endsAt: new Date(draft.endsAt) }, reading), tag: tagsOf([draft.unitId], planning.units).join() });
  return (
    <div className={styles['frame']}>
      <p id={help} hidden>{t('planning:grid.help')}</p>
      <div role="status"><VisuallyHidden>{thought?.phase === 'thinking' ? said : ''}</VisuallyHidden></div>
      <div ref={scroller} role="region" aria-label={t('planning:grid.label', { place: planning.placeName, when: daysInWords(planning, reading) })} aria-describedby={help} className={styles['scroller']}>
        <div
          className={styles['table']}
          style={{ '--track': `${axis.minutes * (week ? WEEK_SCALE : DAY_SCALE)}px` } as CSSProperties}
          onFocus={({ target }) => setCurrent(keyOf(target))}
          onKeyDown={onKeyDown}
          onClick={onClick}
          {...pointer}
        >
          <Hours axis={axis} openings={planning.openings} now={now} reading={reading} />
          <Backdrop axis={axis} openings={planning.openings} closures={planning.closures} now={now} coarse={week} />
          {groups.map(({ key, category, name, rows: own }) => (
            <div key={key} className={styles['group']}>
              <h2 className={styles['groupName']}><span>{category === null ? (name ?? t('planning:rows.noSpace')) : t(`equipment:${category}.choice`)}</span></h2>
              {own.map((row) => (
                <Row
                  key={row.unit.id}
                  row={row}
                  selected={selected !== null && (row.unit.id === selected || holds(row, selected)) ? selected : null}
                  lifted={draft !== null && holds(row, draft.base.id) ? draft.base.id : null}
                  dimmed={dimmed}
                  tabStop={tabStop?.endsWith(row.unit.id) === true || (tabStop !== null && row.blocks.some(({ block }) => blockKey(block.id) === tabStop)) ? tabStop : null}
                  withDay={week}
                  reading={reading}
                />
              ))}
            </div>
          ))}
          {thought !== null && <Ghost thought={thought} axis={axis} reading={reading} />}
        </div>
      </div>
    </div>
  );
}

const holds = ({ bars, blocks }: GroupView['rows'][number], id: string): boolean => bars.some(({ booking }) => booking.id === id) || blocks.some(({ block }) => block.id === id);

function keyOf(target: HTMLElement): string | null {
  const { booking, unit, block, openUnit } = target.dataset;
  if (booking !== undefined) return barKey(booking, unit ?? '');
  if (block !== undefined) return blockKey(block);
  return openUnit === undefined ? null : unitKey(openUnit);
}
