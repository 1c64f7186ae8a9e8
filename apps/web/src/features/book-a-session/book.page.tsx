import { EmptyState, LinkButton, PageTitle, useMessages } from '@escale/ui';
import { useParams, useSearchParams } from 'react-router';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { readWish } from './wish.ts';

/** From a chosen slot to a booking, one question at a time. */
export function BookPage() {
  const { t } = useMessages();
  const { offerId = '' } = useParams();
  const [query] = useSearchParams();
  const wish = readWish(offerId, query);
  usePageTitle(t('booking:title'));
  if (wish === null) return <EmptyState title={t('shell:notFound.title')} actions={<LinkButton href="/">{t('shell:notFound.action')}</LinkButton>} />;
  return <PageTitle>{t('booking:title')}</PageTitle>;
}
