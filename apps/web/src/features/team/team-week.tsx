import { dayOf, type LocalDay, timeZone } from '@escale/domain';
import { Button, createToasts, EmptyState, ErrorState, LinkButton, Notice, Plus, showToast, Skeleton, ToastRegion, useMessages } from '@escale/ui';
import { useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { useMedia } from '../../shell/use-media.ts';
import { useNow } from '../../shell/use-now.ts';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { CopyWeek } from './copy-week.tsx';
import { ShiftEditor } from './shift-editor.tsx';
import { AloneFragment, ShiftFragment, TeamWeekQuery } from './team.graphql.ts';
import styles from './team.module.css';
import { hoursOfStretch, mondayOf, type Shift, type Typed, untouched, writtenInWords } from './team.presenter.ts';
import { ToSolve } from './to-solve.tsx';
import { useTeamActs, type Written } from './use-team-acts.ts';
import { WeekChoice } from './week-choice.tsx';
import { WeekTable } from './week-table.tsx';

type TeamWeekProps = { readonly place: MyPlace; readonly monday: LocalDay | null; readonly onWeek: (monday: LocalDay) => void };
type Editing = { readonly shift: Shift | null; readonly begun: Typed };

/** A week of the team of one place, with the shift that is open above it. */
export function TeamWeek({ place, monday: looked, onWeek }: TeamWeekProps) {
  const { t, locale } = useMessages();
  const zone = place.timeZone;
  const today = dayOf(useNow(), timeZone(zone));
  const monday = mondayOf(looked ?? today);
  const narrow = useMedia('(max-width: 64rem)');
  const [{ data, error, fetching }, refresh] = useQuery({ query: TeamWeekQuery, variables: { placeId: place.id, from: monday }, requestPolicy: 'cache-and-network' });
  const acts = useTeamActs();
  const [toasts] = useState(createToasts);
  const [editing, setEditing] = useState<Editing | null>(null);
  const reading = { t, locale, zone };
  const again = (): void => refresh({ requestPolicy: 'network-only' });
  const week = data?.teamWeek;
  const shifts = readFragment(ShiftFragment, week?.shifts ?? []);
  const alone = readFragment(AloneFragment, week?.alone ?? []);

  const adding = useRef<HTMLSpanElement>(null);
  /** What is read next is where one would go on. */
  const leave = (): void => {
    setEditing(null);
    adding.current?.querySelector('button')?.focus();
  };
  const undo = async (key: string): Promise<void> => {
    const outcome = await acts.restore(place.id, key);
    if (outcome.kind === 'done') showToast(toasts, { tone: 'ok', title: t('team:done.restored', { count: outcome.done.count }) });
    else showToast(toasts, { tone: 'no', title: outcome.kind === 'no' ? t(`team:no.${outcome.no.code}`) : t('shell:unreachable.text') });
    again();
  };
  const done = (what: 'planned' | 'changed' | 'removed' | 'copied', written: Written): void => {
    leave();
    const title = writtenInWords(t(`team:done.${what}`, { count: written.count }), written, reading);
    showToast(toasts, { tone: 'ok', title, ...(what === 'removed' ? { action: { label: t('team:done.undo'), onPress: () => void undo(written.key) } } : {}) });
    again();
  };
  const first = week?.people.find(({ roles }) => roles.length > 0)?.accountId ?? null;
  const add = (begun: Typed): void => setEditing({ shift: null, begun });
  return (
    <div className={styles['stack']}>
      <div className={styles['tools']}>
        <WeekChoice monday={monday} current={mondayOf(today)} zone={zone} onChange={(chosen) => {
          setEditing(null);
          onWeek(chosen);
        }} />
        {week?.plans === true && (
          <div className={styles['row']}>
            <CopyWeek placeId={place.id} week={monday} acts={acts} reading={reading} onDone={(written) => done('copied', written)} />
            <span ref={adding}><Button onPress={() => add(untouched(first, monday > today ? monday : today))}><Plus aria-hidden="true" />{t('team:week.add')}</Button></span>
          </div>
        )}
      </div>
      {data === undefined && (error === undefined ? <Skeleton shape="card" lines={4} label={t('team:loading')} /> : <ErrorState onRetry={again} retrying={fetching} />)}
      {data !== undefined && error !== undefined && <Notice tone="warn">{t('shell:unreachable.text')}</Notice>}
      {week != null && (
        <>
          {week.plans && week.offers.length === 0 && <Notice tone="info" live={false} actions={<LinkButton look="quiet" href={`/gestion/activites?lieu=${encodeURIComponent(place.slug)}`}>{t('team:week.toOffers')}</LinkButton>}>{t('team:week.noOffers')}</Notice>}
          {editing !== null && <ShiftEditor key={editing.shift?.id ?? `${editing.begun.accountId} ${editing.begun.day} ${editing.begun.from}`} week={week} {...editing} acts={acts} reading={reading} onDone={done} onClose={leave} />}
          {week.people.length === 0 ? (
            <EmptyState title={t('team:week.nobody')}>{t('team:week.nobodyText')}</EmptyState>
          ) : (
            <>
              {!week.plans && shifts.length === 0 && <p className={styles['soft']}>{t('team:week.noneMine')}</p>}
              <WeekTable
                week={week}
                shifts={shifts}
                narrow={narrow}
                reading={reading}
                opened={editing?.shift?.id ?? null}
                onOpen={(shift) => setEditing({ shift, begun: untouched(null, monday) })}
                onAdd={({ accountId }, day) => add(untouched(accountId, day as LocalDay))}
              />
            </>
          )}
          {week.plans && week.offers.length > 0 && (
            <ToSolve
              week={week}
              alone={alone}
              slug={place.slug}
              reading={reading}
              onPlan={(stretch) => {
                const { day, ...hours } = hoursOfStretch(stretch, zone);
                add(untouched(first, day, hours));
              }}
            />
          )}
        </>
      )}
      <ToastRegion toasts={toasts} />
    </div>
  );
}
