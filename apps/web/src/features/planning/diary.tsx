import { addDays, daysBetween, dayOf, timeZone as zoneNamed, WEEKDAYS, weekdayOf, type LocalDay } from '@escale/domain';
import { EmptyState, ErrorState, PageTitle, Skeleton, ToastRegion } from '@escale/ui';
import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useMedia } from '../../shell/use-media.ts';
import { useNow } from '../../shell/use-now.ts';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { axisOf } from './axis.presenter.ts';
import { ClosedLine } from './closed-line.tsx';
import { DayList } from './day-list.tsx';
import { DayTable } from './day-table.tsx';
import { DeskContext, type DeskFrame } from './desk-context.ts';
import { at } from './facts.ts';
import { dimmedIds } from './find.presenter.ts';
import { showFound } from './jump.ts';
import type { Opened } from './opened.ts';
import { Panel } from './panel/panel.tsx';
import styles from './planning.module.css';
import type { Looked } from './planning-url.ts';
import { bookingsShown } from './rows.presenter.ts';
import { StandingLine } from './standing-line.tsx';
import { Timeline } from './timeline/timeline.tsx';
import { PlanningTools, Toolbar } from './toolbar.tsx';
import { useDeskWork } from './use-desk-work.ts';
import { useTypedSearch } from './use-typed-search.ts';
import { useHeld, usePlanning } from './use-planning.ts';
import { useReading } from './use-reading.ts';
import { useRows } from './use-rows.ts';
import { WalkInButton } from './walk-in/walk-in-button.tsx';

type DiaryProps = { readonly place: MyPlace; readonly looked: Looked; readonly onLook: (change: Partial<Looked>) => void; readonly places: ReactNode };

const firstOf = (day: LocalDay, view: Looked['view']): LocalDay => (view === 'day' ? day : addDays(day, -WEEKDAYS.indexOf(weekdayOf(day))));

type Shown = { readonly opened: Opened; readonly byKey: boolean };

/** The planning of one place: timeline or list, and beside it what was pressed. */
export function Diary({ place, looked, onLook, places }: DiaryProps) {
  const reading = useReading(place.timeZone);
  const { t } = reading;
  const clock = useNow();
  const today = dayOf(clock, zoneNamed(place.timeZone));
  const day = looked.day ?? today;
  const days = looked.view === 'week' ? 7 : 1;
  const from = firstOf(day, looked.view);
  const source = usePlanning(place.id, from, days);
  const [shown, setShown] = useState<Shown | null>(null);
  const open = (opened: Opened, byKey = false): void => setShown({ opened, byKey });
  const work = useDeskWork({ units: source.planning?.units, patch: source.patch, reading, onTrouble: (id) => open({ kind: 'booking', id }) });
  const planning = useHeld(source.planning, work.moves.thought?.phase === 'thinking');
  const narrow = useMedia('(max-width: 43.75rem)');
  const printing = useMedia('print');

  // Every screen of a team goes by the same clock, that of the service, when its own is off.
  const [skew, setSkew] = useState(0);
  const [heard, setHeard] = useState<string | null>(null);
  const told = source.planning?.serverTime ?? null;
  if (told !== null && told !== heard) {
    setHeard(told);
    const off = at(told) - clock.getTime();
    setSkew(Math.abs(off) > CLOCK_SLACK_MS ? off : 0);
  }
  const now = clock.getTime() + skew;

  const axis = useMemo(() => (planning === null ? null : axisOf(planning)), [planning]);
  const groups = useRows(planning, axis, looked.by, looked.category);
  const bookings = useMemo(() => bookingsShown(groups), [groups]);
  const blocks = useMemo(() => groups.flatMap(({ rows }) => rows.flatMap((row) => row.blocks.map(({ block }) => block))), [groups]);
  const writeText = useCallback((text: string) => onLook({ text }), [onLook]);
  const [typed, type] = useTypedSearch(looked.text, writeText);
  const text = useDeferredValue(typed);
  const dimmed = useMemo(() => dimmedIds(bookings, { text, state: looked.state }), [bookings, text, looked.state]);
  const found = useMemo(() => (dimmed === null ? null : bookings.filter(({ id }) => !dimmed.has(id))), [dimmed, bookings]);
  const jump = useCallback(() => showFound(found?.[0]), [found]);

  const frame = useMemo<DeskFrame | null>(() => (planning === null ? null : { planning, reading, now, patch: source.patch, ...work }), [planning, reading, now, source.patch, work]);
  const close = (): void => {
    const bar = shown === null ? null : document.querySelector<HTMLElement>(`[data-booking="${CSS.escape(shown.opened.id)}"], [data-block="${CSS.escape(shown.opened.id)}"], [data-open-unit="${CSS.escape(shown.opened.id)}"]`);
    setShown(null);
    bar?.focus();
  };
  return (
    <DeskContext value={frame}>
      <div className={styles['page']}>
        <PageTitle {...(frame === null ? {} : { action: <WalkInButton onOpen={open} /> })}>{t('planning:titleOf', { place: place.name })}</PageTitle>
        <Toolbar places={places} units={planning?.units} looked={looked} text={typed} onType={type} day={day} today={today} narrow={narrow} onLook={onLook} onJump={jump} reading={reading} />
        {planning === null && source.error === undefined && !source.refused && <Skeleton shape="card" label={t('planning:loading')} />}
        {planning === null && source.error !== undefined && <ErrorState onRetry={source.again} retrying={source.fetching} />}
        {source.refused && <EmptyState title={t('shell:team.noSuchPlace')} />}
        {planning !== null && <StandingLine planning={planning} count={bookings.length} found={found?.length ?? null} live={source.live} stale={source.error !== undefined} reading={reading} />}
        {planning !== null && planning.closures.length > 0 && <ClosedLine closures={planning.closures} reading={reading} />}
        {planning !== null && planning.units.length === 0 && <EmptyState title={t('planning:noUnits')}><p>{t('planning:noUnitsText')}</p></EmptyState>}
        {planning !== null && axis !== null && planning.units.length > 0 && (
          <div className={styles['beside']}>
            {narrow ? (
              <DayList planning={planning} bookings={bookings} blocks={blocks} dimmed={dimmed} onOpen={open} reading={reading} />
            ) : groups.length === 0 ? (
              <EmptyState title={t('planning:noneOfCategory')} />
            ) : (
              <Timeline planning={planning} axis={axis} groups={groups} dimmed={dimmed} opened={shown?.opened ?? null} onOpen={open} moves={work.moves} now={now} startAtNow={daysBetween(from, today) >= 0 && daysBetween(from, today) < days} reading={reading} />
            )}
            {shown !== null && frame !== null && <Panel {...shown} sheet={narrow} onOpen={open} onClose={close} />}
          </div>
        )}
        {narrow && <div className={styles['toolbar']}><PlanningTools reading={reading} /></div>}
        {planning !== null && printing && <DayTable planning={planning} bookings={bookings} reading={reading} />}
      </div>
      <ToastRegion toasts={work.toasts} />
    </DeskContext>
  );
}

/** A clock is right when it is not further off than this. */
const CLOCK_SLACK_MS = 60_000;
