import { Button, createToasts, EmptyState, ErrorState, LinkButton, Notice, PageTitle, Plus, showToast, Skeleton, ToastRegion, useMessages } from '@escale/ui';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { type Offer, offersOf, stockOf, withAnswered } from './facts.ts';
import { OfferEditor } from './offer-editor.tsx';
import { OfferList } from './offer-list.tsx';
import { titleOf } from './offer-words.presenter.ts';
import { OffersQuery } from './offers.graphql.ts';
import styles from './offers.module.css';
import { useOfferActs } from './use-offer-acts.ts';

/** What stands in the address for an offer that is being made. */
export const NEW = 'nouvelle';

type PlaceOffersProps = { readonly place: MyPlace; readonly places: ReactNode; readonly writes: boolean; readonly opened: string | null; readonly onOpen: (offer: string | null) => void };

/** The offers of one place, with the one that is open beside the list. */
export function PlaceOffers({ place, places, writes, opened, onOpen }: PlaceOffersProps) {
  const { t, locale } = useMessages();
  const [{ data, error, fetching }, refresh] = useQuery({ query: OffersQuery, variables: { placeId: place.id }, requestPolicy: 'cache-and-network' });
  const acts = useOfferActs();
  const [toasts] = useState(createToasts);
  const again = (): void => refresh({ requestPolicy: 'network-only' });
  // Until the list is read again.
  const [answered, setAnswered] = useState<{ readonly on: typeof data; readonly offer: Offer } | null>(null);
  const offers = data === undefined ? null : withAnswered(offersOf(data), answered?.on === data ? answered.offer : null);
  const stock = data === undefined ? null : stockOf(data);
  const offer = offers?.find(({ id }) => id === opened) ?? null;
  const waiting = (offers ?? []).reduce((sum, { waitingRequests }) => sum + waitingRequests, 0);

  const saved = (done: Offer, words: string): void => {
    showToast(toasts, { tone: 'ok', title: words });
    setAnswered({ on: data, offer: done });
    onOpen(done.id);
    again();
  };
  const back = async (before: Offer): Promise<void> => {
    const outcome = await (before.paused ? acts.resume(before) : acts.pause(before));
    if (outcome.kind === 'done') paused(outcome.done);
    else showToast(toasts, { tone: 'no', title: outcome.kind === 'no' ? t(`offers:no.${outcome.no.code}`) : t('shell:unreachable.text') });
  };
  const paused = (done: Offer): void => {
    const title = titleOf(done, locale);
    setAnswered({ on: data, offer: done });
    const words = done.paused ? t('offers:paused', { title, count: done.comingBookings }) : t('offers:resumed', { title });
    showToast(toasts, { tone: 'ok', title: words, action: { label: t('offers:act.undo'), onPress: () => void back(done) } });
    again();
  };
  return (
    <div className={styles['page']}>
      <PageTitle
        lead={t('offers:lead')}
        {...(writes ? { action: <Button onPress={() => onOpen(NEW)}><Plus aria-hidden="true" />{t('offers:make')}</Button> } : {})}
      >
        {t('offers:title')}
      </PageTitle>
      <div className={styles['tools']}>
        {places}
        <LinkButton look="quiet" href={`/gestion/attente?lieu=${encodeURIComponent(place.slug)}`}>{t('waiting:team.title')}</LinkButton>
        <LinkButton look="quiet" href="/gestion/demandes">{waiting > 0 ? t('offers:requests.titleCount', { count: waiting }) : t('offers:requests.title')}</LinkButton>
      </div>
      {!writes && <Notice live={false}>{t('offers:readOnly')}</Notice>}
      {error !== undefined && <ErrorState onRetry={again} retrying={fetching} />}
      {offers === null && error === undefined && <Skeleton shape="card" label={t('offers:loading')} />}
      <div className={styles['split']} data-open={opened !== null}>
        <div>
          {offers?.length === 0 && <EmptyState title={t('offers:empty')}>{t('offers:emptyText')}</EmptyState>}
          {offers !== null && stock !== null && offers.length > 0 && <OfferList offers={offers} stock={stock} opened={opened} onOpen={writes ? onOpen : null} />}
        </div>
        {writes && stock !== null && (opened === NEW || offer !== null) && (
          <OfferEditor
            key={offer === null ? NEW : offer.id}
            place={place}
            offer={offer}
            stock={stock}
            acts={acts}
            onSaved={saved}
            onPause={paused}
            onGone={(words) => {
              showToast(toasts, { tone: 'ok', title: words });
              setAnswered(null);
              onOpen(null);
              again();
            }}
            onClose={() => onOpen(null)}
          />
        )}
      </div>
      <ToastRegion toasts={toasts} />
    </div>
  );
}
