import { Button, EmptyState, ErrorState, LinkButton, PageTitle, Plus, Printer, QrCode, Skeleton, ToastRegion, useMessages } from '@escale/ui';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useMedia } from '../../shell/use-media.ts';
import { useNow } from '../../shell/use-now.ts';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { ExportLink } from '../equipment-files/export-link.tsx';
import { ImportDialog } from '../equipment-files/import-dialog.tsx';
import { LabelsDialog } from '../equipment-files/labels-dialog.tsx';
import { AddDialog } from './acts/add-dialog.tsx';
import { FleetQuery } from './equipment.graphql.ts';
import styles from './equipment.module.css';
import type { Looked } from './equipment-url.ts';
import { found } from './facets.presenter.ts';
import { fleetOf } from './facts.ts';
import { Filters } from './filters.tsx';
import { FleetContext } from './fleet-context.ts';
import { BulkBar } from './bulk-bar.tsx';
import { StrandedList } from './stranded-list.tsx';
import { UnitCards } from './unit-cards.tsx';
import { UnitTable } from './unit-table.tsx';
import { useKeeper } from './use-keeper.ts';
import { useUnitWork } from './use-unit-work.ts';

type InventoryProps = { readonly place: MyPlace; readonly looked: Looked; readonly onLook: (change: Partial<Looked>) => void; readonly places: ReactNode };

/** The inventory of one place. */
export function Inventory({ place, looked, onLook, places }: InventoryProps) {
  const { t, locale } = useMessages();
  const [{ data, error, fetching }, ask] = useQuery({ query: FleetQuery, variables: { placeId: place.id, locale }, requestPolicy: 'cache-and-network' });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  const work = useUnitWork(again);
  const keeper = useKeeper();
  const now = useNow().getTime();
  const narrow = useMedia('(max-width: 48rem)');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState(false);
  const fleet = useMemo(() => (data?.fleet == null ? null : fleetOf(data.fleet)), [data]);
  const frame = useMemo(
    () => fleet && { placeId: place.id, spaces: fleet.spaces, models: fleet.models, modules: fleet.modules, reading: { t, locale, timeZone: place.timeZone }, work, keeper },
    [fleet, place, t, locale, work, keeper],
  );
  const shown = useMemo(() => (fleet === null ? [] : found(fleet.units, looked, now)), [fleet, looked, now]);
  const picked = useMemo(() => shown.filter(({ id }) => chosen.has(id)), [shown, chosen]);
  const List = narrow ? UnitCards : UnitTable;
  const files = fleet !== null && (
    <>
      <LinkButton look="quiet" href="/gestion/scanner"><QrCode aria-hidden="true" className="lucide" />{t('equipmentFiles:scan.title')}</LinkButton>
      <LabelsDialog placeId={place.id} unitIds={shown.map(({ id }) => id)} trigger={<Button look="quiet"><Printer aria-hidden="true" />{t('equipmentFiles:labels.open')}</Button>} />
      {keeper && <ImportDialog placeId={place.id} onDone={again} trigger={<Button look="quiet">{t('equipmentFiles:import.open')}</Button>} />}
      {keeper && <LinkButton look="quiet" href={`/gestion/installations?lieu=${encodeURIComponent(place.slug)}`}>{t('catalogue:install.link')}</LinkButton>}
      <ExportLink placeId={place.id} />
    </>
  );
  const title = (
    <div className={styles['head']}>
      <PageTitle>{t('fleet:titleOf', { place: place.name })}</PageTitle>
      {fleet !== null && (
        <div className={styles['tools']}>
          {keeper && <Button onPress={() => setAdding(true)}><Plus aria-hidden="true" />{t('fleet:act.add')}</Button>}
          {!narrow && files}
        </div>
      )}
    </div>
  );
  if (fleet === null || frame === null) {
    return <div className={styles['page']}>{title}{error === undefined ? <Skeleton shape="card" label={t('fleet:loading')} /> : <ErrorState onRetry={again} retrying={fetching} />}</div>;
  }
  return (
    <FleetContext value={frame}>
      <div className={styles['page']}>
        {title}
        {fleet.stranded.length > 0 && <StrandedList bookings={fleet.stranded} place={place} onChanged={again} />}
        {places !== null && <div className={styles['place']}>{places}</div>}
        {fleet.units.length === 0 ? (
          <EmptyState title={t('fleet:empty')}><p>{t('fleet:emptyText')}</p></EmptyState>
        ) : (
          <>
            <Filters fleet={fleet} looked={looked} now={now} onLook={onLook} />
            <p role="status" className={styles['soft']}>{t('fleet:count', { count: shown.length })}</p>
            {shown.length === 0 ? (
              <EmptyState
                title={t('fleet:nothingFound')}
                actions={<Button look="quiet" onPress={() => onLook({ category: null, status: null, space: null, todo: false, retired: false, text: '' })}>{t('fleet:clear')}</Button>}
              />
            ) : (
              <List units={shown} now={now} chosen={chosen} onChoose={setChosen} />
            )}
          </>
        )}
        {/* On a phone the list comes first. */}
        {narrow && <div className={styles['tools']}>{files}</div>}
        {picked.length > 0 && <BulkBar units={picked} onNone={() => setChosen(new Set())} />}
        {adding && (
          <AddDialog
            tags={fleet.units.map(({ tag }) => tag)}
            onDone={({ units }) => {
              setAdding(false);
              work.tell({ tone: 'ok', title: t('fleet:done.added', { count: units.length }), detail: units.map(({ tag }) => tag).join(', ') });
            }}
            onClose={() => setAdding(false)}
          />
        )}
      </div>
      <ToastRegion toasts={work.toasts} />
    </FleetContext>
  );
}
