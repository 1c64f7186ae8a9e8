import { EmptyState, LinkButton, useMessages } from '@escale/ui';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useMessages();
  return (
    <EmptyState title={t('shell:notFound.title')} actions={<LinkButton href="/">{t('shell:notFound.action')}</LinkButton>}>
      {t('shell:notFound.text')}
    </EmptyState>
  );
}
