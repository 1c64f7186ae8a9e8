import { LinkButton, PageTitle, useMessages } from '@escale/ui';
import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { usePageTitle } from '../../shell/use-page-title.ts';
import styles from './book.module.css';
import { BookingFlow } from './booking-flow.tsx';
import { readWish, type Wish } from './wish.ts';

/** From a chosen slot to a booking, one question at a time. */
export function BookPage() {
  const { offerId = '' } = useParams();
  const [query] = useSearchParams();
  // The address also says which question is in view: only what concerns the slot starts things anew.
  const line = JSON.stringify(readWish(offerId, query));
  const wish = useMemo(() => JSON.parse(line) as Wish | null, [line]);
  return <div className={styles['page']}>{wish === null ? <NoSlot /> : <BookingFlow key={line} wish={wish} />}</div>;
}

function NoSlot() {
  const { t } = useMessages();
  usePageTitle(t('booking:noSlot.title'));
  return (
    <>
      <PageTitle lead={t('booking:noSlot.text')}>{t('booking:noSlot.title')}</PageTitle>
      <p className={styles['next']}>
        <LinkButton href="/">{t('shell:findPlace')}</LinkButton>
      </p>
    </>
  );
}
