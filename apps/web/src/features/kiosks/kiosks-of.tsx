import { Button, EmptyState, ErrorState, Notice, Plus, Skeleton, useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import type { KioskFactsFragment as Kiosk } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import type { Outcome } from '../../shell/use-acts.ts';
import { useKnown } from '../../shell/use-known.ts';
import { useNow } from '../../shell/use-now.ts';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { CodeDialog } from './code-dialog.tsx';
import { type KioskActs, KioskCard } from './kiosk-card.tsx';
import { CreateKioskMutation, KioskFragment, PlaceKiosksQuery, RenameKioskMutation, RenewKioskCodeMutation, RevokeKioskMutation } from './kiosks.graphql.ts';
import styles from './kiosks.module.css';
import { NameDialog } from './name-dialog.tsx';
import { PinPart } from './pin-part.tsx';
import { type KioskNo, type ToPair, useChangeActs, useCodeActs } from './use-kiosk-acts.ts';

/** How often it is looked whether the tablet has typed the code, while the code is shown. */
const WATCH_MS = 4_000;

/** The kiosks of one place. */
export function KiosksOf({ place }: { readonly place: MyPlace }) {
  const { t } = useMessages();
  const now = useNow();
  const codes = useCodeActs();
  const changes = useChangeActs();
  const [{ data, error, fetching }, ask] = useQuery({ query: PlaceKiosksQuery, variables: { placeId: place.id }, requestPolicy: 'cache-and-network' });
  const [toPair, setToPair] = useState<ToPair | null>(null);
  const [said, setSaid] = useState<{ readonly tone: 'ok' | 'no'; readonly words: string } | null>(null);
  // A code that is shown stays, too, while nobody answers.
  const known = useKnown(data);
  const again = (): void => ask({ requestPolicy: 'network-only' });
  // Every minute, and every few seconds while somebody stands at the tablet with the code.
  useEffect(() => ask({ requestPolicy: 'network-only' }), [now, ask]);
  useEffect(() => {
    if (toPair === null) return;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), WATCH_MS);
    return () => clearInterval(timer);
  }, [toPair, ask]);
  if (known?.kiosksOfPlace == null) return known === undefined && (error === undefined || fetching) ? <Skeleton shape="card" label={t('kiosks:loading')} /> : <ErrorState onRetry={again} retrying={fetching} />;
  const { mayChange, pinSetAt } = known.kiosksOfPlace;
  const kiosks = known.kiosksOfPlace.kiosks.map((masked) => readFragment(KioskFragment, masked));
  const used = kiosks.filter(({ state }) => state !== 'REVOKED');
  const revoked = kiosks.filter(({ state }) => state === 'REVOKED');

  const tellNo = (outcome: { readonly kind: 'unreachable' } | { readonly kind: 'no'; readonly no: KioskNo }): void =>
    setSaid({ tone: 'no', words: outcome.kind === 'unreachable' ? t('shell:unreachable.text') : t(`kiosks:refusal.${outcome.no.refusal}`) });
  const create = async (name: string): Promise<Outcome<unknown, KioskNo>> => {
    const outcome = await codes.sendOnce(CreateKioskMutation, { placeId: place.id, name });
    if (outcome.kind === 'done') setToPair(outcome.done);
    again();
    return outcome;
  };
  const renew = async (kioskId: string): Promise<void> => {
    const outcome = await codes.send(RenewKioskCodeMutation, { kioskId });
    if (outcome.kind === 'done') setToPair(outcome.done);
    else tellNo(outcome);
    again();
  };
  const rename = async ({ id }: Kiosk, name: string): Promise<Outcome<unknown, KioskNo>> => {
    const outcome = await changes.send(RenameKioskMutation, { kioskId: id, name });
    if (outcome.kind === 'done') setSaid({ tone: 'ok', words: t('kiosks:renamed', { name: outcome.done.name }) });
    again();
    return outcome;
  };
  const revoke = async ({ id, name }: Kiosk): Promise<void> => {
    const outcome = await changes.send(RevokeKioskMutation, { kioskId: id });
    if (outcome.kind === 'done') setSaid({ tone: 'ok', words: t('kiosks:revoked', { name }) });
    else tellNo(outcome);
    again();
  };
  const acts: KioskActs | null = mayChange ? { pending: codes.sending || changes.sending, onRenew: ({ id }) => void renew(id), onRename: rename, onRevoke: (kiosk) => void revoke(kiosk) } : null;
  const add = mayChange && (
    <NameDialog
      title={t('kiosks:addTitle')}
      yes={t('kiosks:addYes')}
      pending={codes.sending}
      onName={create}
      trigger={
        <Button>
          <Plus aria-hidden="true" className="lucide" />
          {t('kiosks:add')}
        </Button>
      }
    />
  );
  return (
    <>
      {error !== undefined && <ErrorState onRetry={again} retrying={fetching} />}
      {said !== null && <Notice tone={said.tone} onDismiss={() => setSaid(null)}>{said.words}</Notice>}
      {used.length === 0 ? (
        <EmptyState title={t('kiosks:none')} {...(mayChange ? { actions: add } : {})}>
          <p>{t('kiosks:noneText')}</p>
          {!mayChange && <p>{t('kiosks:noneStaff')}</p>}
        </EmptyState>
      ) : (
        <>
          <div className={styles['acts']}>{add}</div>
          <ul role="list" aria-label={t('kiosks:label')} className={styles['list']}>
            {used.map((kiosk) => <KioskCard key={kiosk.id} kiosk={kiosk} timeZone={place.timeZone} now={now} acts={acts} />)}
          </ul>
        </>
      )}
      <PinPart place={place} pinSetAt={pinSetAt ?? null} mayChange={mayChange} onChanged={again} />
      {revoked.length > 0 && (
        <section className={styles['revoked']}>
          <h2>{t('kiosks:revokedTitle')}</h2>
          <ul role="list" className={styles['list']}>
            {revoked.map((kiosk) => <KioskCard key={kiosk.id} kiosk={kiosk} timeZone={place.timeZone} now={now} acts={null} />)}
          </ul>
        </section>
      )}
      {toPair !== null && (
        <CodeDialog key={toPair.codeExpiresAt} toPair={toPair} paired={kiosks.find(({ id }) => id === toPair.kiosk.id)?.state === 'PAIRED'} renewing={codes.sending} onRenew={() => void renew(toPair.kiosk.id)} onClose={() => setToPair(null)} />
      )}
    </>
  );
}
