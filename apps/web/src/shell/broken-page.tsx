import { ErrorState, useMessages } from '@escale/ui';

/** When a page cannot be drawn: says that nothing is lost, and offers another try. */
export function BrokenPage() {
  const { t } = useMessages();
  return <ErrorState title={t('shell:broken.title')} onRetry={() => location.reload()}><p>{t('shell:broken.text')}</p></ErrorState>;
}
