import { Button, Notice, Skeleton, useMessages, X } from '@escale/ui';
import { useEffect, useId, useRef, useState } from 'react';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import type { Offer, OfferNo, Stock } from './facts.ts';
import { OfferActions } from './offer-actions.tsx';
import { OfferForm } from './offer-form.tsx';
import { titleOf } from './offer-words.presenter.ts';
import styles from './offers.module.css';
import { draftToPreview, draftTyped, NEW_OFFER, typedOf } from './typed-offer.presenter.ts';
import type { OfferActs } from './use-offer-acts.ts';
import { usePreview } from './use-preview.ts';
import { previewView } from './week-preview.presenter.ts';
import { WeekPreview } from './week-preview.tsx';

type OfferEditorProps = {
  readonly place: MyPlace;
  /** Null for a new one. */
  readonly offer: Offer | null;
  readonly stock: Stock;
  readonly acts: OfferActs;
  readonly onSaved: (offer: Offer, words: string) => void;
  readonly onPause: (offer: Offer) => void;
  readonly onGone: (words: string) => void;
  readonly onClose: () => void;
};

/** An offer being written, and beside it the week it would give. */
export function OfferEditor({ place, offer, stock, acts, onSaved, onPause, onGone, onClose }: OfferEditorProps) {
  const { t, locale } = useMessages();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [base, setBase] = useState(offer);
  const [typed, setTyped] = useState(() => (offer === null ? NEW_OFFER : typedOf(offer)));
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<OfferNo | 'unreachable' | null>(null);
  const draft = draftToPreview(typed);
  const { preview, no, pending, failed, again } = usePreview(draft === null ? null : { placeId: place.id, draft, offerId: base?.id ?? null, paused: base?.paused ?? false });
  const blamed = refused === null || refused === 'unreachable' ? no : refused;
  const title = offer === null ? t('offers:editor.create') : t('offers:editor.change', { title: titleOf(offer, locale) });

  const save = async (): Promise<void> => {
    const whole = draftTyped(typed);
    if (whole === null || sending) return;
    setSending(true);
    setRefused(null);
    const outcome = await (base === null ? acts.create(place.id, whole) : acts.change(base, whole));
    setSending(false);
    if (outcome.kind === 'unreachable') return setRefused('unreachable');
    if (outcome.kind === 'done') return onSaved(outcome.done, t(base === null ? 'offers:created' : 'offers:changed', { title: titleOf(outcome.done, locale) }));
    setRefused(outcome.no);
    // What stands now is shown, and the next attempt goes on from there.
    if (outcome.no.code === 'CHANGED_MEANWHILE' && outcome.no.current !== null) {
      setBase(outcome.no.current);
      setTyped(typedOf(outcome.no.current));
    }
  };
  return (
    <section aria-labelledby={titleId} className={styles['editor']}>
      <div className={styles['top']}>
        <h2 id={titleId} ref={heading} tabIndex={-1}>{title}</h2>
        <Button look="plain" aria-label={t('offers:act.close')} onPress={onClose}><X aria-hidden="true" /></Button>
      </div>
      {offer !== null && <OfferActions offer={offer} acts={acts} onCopied={onSaved} onPause={onPause} onGone={onGone} />}
      <div className={styles['sides']}>
        <form
          noValidate
          aria-labelledby={titleId}
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <OfferForm
            typed={typed}
            stock={stock}
            teamHref={preview?.warnings.includes('NOBODY_PLANNED') === true ? `/gestion/equipe?lieu=${encodeURIComponent(place.slug)}` : null}
            no={blamed}
            onType={(more) => {
              setRefused(null);
              setTyped((before) => ({ ...before, ...more }));
            }}
          />
          {refused === 'unreachable' && <Notice tone="warn" title={t('shell:unreachable.title')}>{t('shell:unreachable.text')}</Notice>}
          {refused !== null && refused !== 'unreachable' && <Notice tone="no">{t(`offers:no.${refused.code}`)}</Notice>}
          <div className={styles['acts']}>
            <Button type="submit" pending={sending}>{t(offer === null ? 'offers:act.create' : 'offers:act.save')}</Button>
          </div>
        </form>
        <section aria-labelledby={`${titleId}-week`} className={styles['beside']}>
          <h3 id={`${titleId}-week`}>{t('offers:preview.title')}</h3>
          {failed && <Notice tone="warn" actions={<Button look="quiet" onPress={again}>{t('words:retry')}</Button>}>{t('shell:unreachable.text')}</Notice>}
          {(draft === null || no !== null) && <p className={styles['soft']}>{t('offers:preview.stuck')}</p>}
          {preview === null && pending && <Skeleton shape="card" lines={3} label={t('offers:preview.pending')} />}
          {preview !== null && <WeekPreview view={previewView(preview, { t, locale, timeZone: place.timeZone })} pending={pending} />}
        </section>
      </div>
    </section>
  );
}
