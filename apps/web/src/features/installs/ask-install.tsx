import { Button, createToasts, Dialog, Notice, Select, showToast, TextArea, ToastRegion, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { NetworkQuery } from '../../shell/network.graphql.ts';
import { MyPlacesQuery } from '../../shell/workspace/workspace.graphql.ts';
import { PlaceField } from '../agreements/place-field.tsx';
import { type Asker, askersOf } from './askers.presenter.ts';
import { AskersQuery } from './installs.graphql.ts';
import styles from './installs.module.css';
import { type InstallNo, useInstallActs } from './use-install-acts.ts';

type Module = { readonly id: string; readonly title: string };

const NOTE_MOST = 300;

/** For who may: asks a place for a module. Others see nothing of it. */
export function AskInstall({ module }: { readonly module: Module }) {
  const { t } = useMessages();
  const [toasts] = useState(createToasts);
  // Of visitors nobody asks which organisations are theirs: they would be refused, and the refusal noted.
  const [{ data: network }] = useQuery({ query: NetworkQuery });
  const [{ data: who }] = useQuery({ query: AskersQuery, pause: network?.me == null });
  const manages = who?.me?.grants.some(({ role }) => role === 'SITE_MANAGER') === true;
  const [{ data: places }] = useQuery({ query: MyPlacesQuery, pause: !manages });
  const askers = who === undefined ? [] : askersOf(who, places?.myPlaces ?? [], t);
  if (askers.length === 0) return null;
  return (
    <>
      <div className={styles['ask']}><AskDialog module={module} askers={askers} onDone={(place) => showToast(toasts, { tone: 'ok', title: t('catalogue:install.sent', { place }) })} /></div>
      <ToastRegion toasts={toasts} />
    </>
  );
}

function AskDialog({ module, askers, onDone }: { readonly module: Module; readonly askers: readonly Asker[]; readonly onDone: (place: string) => void }) {
  const { t } = useMessages();
  const acts = useInstallActs();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(askers[0]?.id ?? '');
  const [place, setPlace] = useState<{ readonly id: string; readonly label: string } | null>(null);
  const [note, setNote] = useState('');
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<InstallNo | 'unreachable' | null>(null);
  const asker = askers.find(({ id }) => id === name) ?? askers[0];
  const no = refused === 'unreachable' ? null : refused;
  const byField = (field: string): { readonly problem?: string } => (no?.field === field ? { problem: t(`catalogue:refusal.${no.code}`) } : {});
  const placeProblem = byField('placeId').problem ?? null;
  // What was refused is not what is typed now.
  const changing = <Value,>(change: (next: Value) => void) => (next: Value): void => {
    setRefused(null);
    change(next);
  };
  const ownPlace = asker?.organisationId === null;
  const send = async (): Promise<void> => {
    if (sending || asker === undefined) return;
    const placeId = asker.placeId ?? place?.id;
    if (placeId === undefined) return setRefused({ code: 'PLACE_UNKNOWN', field: 'placeId' });
    setSending(true);
    setRefused(null);
    const outcome = await acts.ask({ placeId, moduleId: module.id, organisationId: asker.organisationId, note: note.trim() === '' ? null : note });
    setSending(false);
    if (outcome.kind === 'unreachable') return setRefused('unreachable');
    if (outcome.kind === 'no') return setRefused(outcome.no);
    setOpen(false);
    setNote('');
    onDone(outcome.done.placeName);
  };
  const besideField = no !== null && no.field !== 'note' && (no.field !== 'placeId' || ownPlace);
  return (
    <Dialog
      title={t('catalogue:install.askTitle')}
      isOpen={open}
      onOpenChange={(is) => {
        setOpen(is);
        if (is) setRefused(null);
      }}
      trigger={<Button look="quiet">{t('catalogue:install.ask')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('catalogue:install.cancel')}</Button>
          <Button pending={sending} onPress={() => void send()}>{t('catalogue:install.send')}</Button>
        </>
      )}
    >
      <div className={styles['group']}>
        <p>{t('catalogue:install.askText')}</p>
        <Select label={t('catalogue:install.name')} options={askers.map(({ id, label }) => ({ id, label }))} value={asker?.id ?? null} onChange={changing(setName)} />
        {!ownPlace && <PlaceField chosen={place} problem={placeProblem} onChoose={changing(setPlace)} />}
        <TextArea label={t('catalogue:install.note')} hint={t('catalogue:install.noteHelp')} rows={3} maxLength={NOTE_MOST} value={note} onChange={changing(setNote)} {...byField('note')} />
        {refused === 'unreachable' && <Notice tone="warn">{t('catalogue:install.unreachable')}</Notice>}
        {besideField && <Notice tone="no">{t(`catalogue:refusal.${no.code}`)}</Notice>}
      </div>
    </Dialog>
  );
}
