import { Button, Notice, Skeleton, useMessages, X } from '@escale/ui';
import { useEffect, useId, useRef, useState } from 'react';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import type { Offer, OfferNo, Stock } from './facts.ts';
import { MetNotice } from './met-notice.tsx';
import { OfferActions } from './offer-actions.tsx';
import { OfferForm } from './offer-form.tsx';
import { titleOf } from './offer-words.presenter.ts';
import styles from './offers.module.css';
import { draftToPreview, draftTyped } from './typed-offer.presenter.ts';
import type { OfferActs } from './use-offer-acts.ts';
import { usePreview } from './use-preview.ts';
import { useTypedOffer } from './use-typed-offer.ts';
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
  const work = useTypedOffer(offer);
  const { base, typed, met } = work;
  const { sending } = acts;
  const [refused, setRefused] = useState<OfferNo | 'unreachable' | null>(null);
  const draft = draftToPreview(typed);
  const { preview, no, pending, failed, again } = usePreview(draft === null ? null : { placeId: place.id, draft, offerId: base?.id ?? null, paused: base?.paused ?? false });
  const blamed = refused === null || refused === 'unreachable' ? no : refused;
  const title = offer === null ? t('offers:editor.create') : t('offers:editor.change', { title: titleOf(offer, locale) });

  const save = async (): Promise<void> => {
    const whole = draftTyped(typed);
    if (whole === null || sending || met !== null) return;
    setRefused(null);
    const outcome = await (base === null ? acts.create(place.id, whole) : acts.change(base, whole));
    if (outcome.kind === 'unreachable') return setRefused('unreachable');
    if (outcome.kind === 'done') {
      work.saved(outcome.done);
      return onSaved(outcome.done, t(base === null ? 'offers:created' : 'offers:changed', { title: titleOf(outcome.done, locale) }));
    }
    const { code, current } = outcome.no;
    if (code === 'CHANGED_MEANWHILE' && current !== null) return work.meet(current);
    setRefused(outcome.no);
  };
  return (
    <section aria-labelledby={titleId} className={styles['editor']}>
      <div className={styles['top']}>
        <h2 id={titleId} ref={heading} tabIndex={-1}>{title}</h2>
        <Button look="plain" aria-label={t('offers:act.close')} onPress={onClose}><X aria-hidden="true" /></Button>
      </div>
      {offer !== null && <OfferActions offer={base ?? offer} acts={acts} onCopied={onSaved} onPause={onPause} onMet={work.meet} onGone={onGone} />}
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
              work.type(more);
            }}
          />
          {refused === 'unreachable' && <Notice tone="warn" title={t('shell:unreachable.title')}>{t('shell:unreachable.text')}</Notice>}
          {refused !== null && refused !== 'unreachable' && <Notice tone="no">{t(`offers:no.${refused.code}`)}</Notice>}
          <MetNotice work={work} stock={stock} />
          <div className={styles['acts']}>
            <Button type="submit" pending={sending} isDisabled={met !== null}>{t(offer === null ? 'offers:act.create' : 'offers:act.save')}</Button>
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
