import { Button, Copy, Dialog, Notice, Trash2, useMessages } from '@escale/ui';
import { type ReactNode, useState } from 'react';
import type { Offer, OfferNo } from './facts.ts';
import { titleOf } from './offer-words.presenter.ts';
import styles from './offers.module.css';
import type { OfferActs } from './use-offer-acts.ts';

type OfferActionsProps = { readonly offer: Offer; readonly acts: OfferActs; readonly onCopied: (offer: Offer, words: string) => void; readonly onPause: (offer: Offer) => void; /** Others changed it meanwhile: what stands now. */ readonly onMet: (current: Offer) => void; readonly onGone: (words: string) => void };

/** What can be done with an offer as a whole. Pausing says first what it means, in numbers. */
export function OfferActions({ offer, acts, onCopied, onPause, onMet, onGone }: OfferActionsProps) {
  const { t, locale } = useMessages();
  const [busy, setBusy] = useState<'pause' | 'copy' | 'retire' | null>(null);
  const [refused, setRefused] = useState<OfferNo | 'unreachable' | null>(null);
  const title = titleOf(offer, locale);
  const doing = async (what: 'pause' | 'copy' | 'retire', work: () => Promise<OfferNo | 'unreachable' | null>): Promise<void> => {
    setBusy(what);
    setRefused(null);
    const no = await work();
    setBusy(null);
    setRefused(no);
    if (no !== null && no !== 'unreachable' && no.code === 'CHANGED_MEANWHILE' && no.current !== null) onMet(no.current);
  };
  const pause = () =>
    doing('pause', async () => {
      const outcome = await (offer.paused ? acts.resume(offer) : acts.pause(offer));
      if (outcome.kind === 'done') onPause(outcome.done);
      return outcome.kind === 'no' ? outcome.no : outcome.kind === 'unreachable' ? 'unreachable' : null;
    });
  const copy = () =>
    doing('copy', async () => {
      const outcome = await acts.copy(offer, { titleFr: t('offers:copyTitle', { title: offer.titleFr }), titleEn: t('offers:copyTitleEn', { title: offer.titleEn }) });
      if (outcome.kind === 'done') onCopied(outcome.done, t('offers:copied'));
      return outcome.kind === 'no' ? outcome.no : outcome.kind === 'unreachable' ? 'unreachable' : null;
    });
  const retire = () =>
    doing('retire', async () => {
      const outcome = await acts.retire(offer);
      if (outcome.kind === 'done') onGone(t('offers:retired', { title }));
      return outcome.kind === 'no' ? outcome.no : outcome.kind === 'unreachable' ? 'unreachable' : null;
    });
  return (
    <>
      <div className={styles['acts']}>
        {offer.paused ? (
          <Button look="quiet" pending={busy === 'pause'} onPress={() => void pause()}>{t('offers:act.resume')}</Button>
        ) : (
          <Confirm label={t('offers:act.pause')} title={t('offers:pauseTitle', { title })} look="primary" pending={busy === 'pause'} onYes={() => void pause()}>
            <p>{t('offers:pauseText', { count: offer.comingBookings })}</p>
            <p>{t('offers:pauseSlots', { count: offer.freeNextWeek })}</p>
          </Confirm>
        )}
        <Button look="quiet" pending={busy === 'copy'} onPress={() => void copy()}>
          <Copy aria-hidden="true" />
          {t('offers:act.copy')}
        </Button>
        <Confirm label={<><Trash2 aria-hidden="true" />{t('offers:act.retire')}</>} yes={t('offers:act.retire')} title={t('offers:retireTitle', { title })} look="danger" pending={busy === 'retire'} onYes={() => void retire()}>
          <p>{t('offers:retireText')}</p>
          <p>{t('offers:pauseSlots', { count: offer.paused ? 0 : offer.freeNextWeek })}</p>
        </Confirm>
      </div>
      {refused === 'unreachable' && <Notice tone="warn" title={t('shell:unreachable.title')}>{t('shell:unreachable.text')}</Notice>}
      {refused !== null && refused !== 'unreachable' && (
        <Notice tone="no" {...(refused.toCome == null ? {} : { title: t('offers:comingNo', { count: refused.toCome }) })} onDismiss={() => setRefused(null)}>{t(`offers:no.${refused.code}`)}</Notice>
      )}
    </>
  );
}

type ConfirmProps = { readonly label: ReactNode; readonly yes?: string; readonly title: string; readonly look: 'primary' | 'danger'; readonly pending: boolean; readonly onYes: () => void; readonly children: ReactNode };

function Confirm({ label, yes, title, look, pending, onYes, children }: ConfirmProps) {
  const { t } = useMessages();
  return (
    <Dialog
      role="alertdialog"
      title={title}
      trigger={<Button look="quiet" pending={pending}>{label}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('offers:keep')}</Button>
          <Button
            look={look}
            onPress={() => {
              close();
              onYes();
            }}
          >
            {yes ?? label}
          </Button>
        </>
      )}
    >
      {children}
    </Dialog>
  );
}
