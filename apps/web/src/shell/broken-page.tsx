import { ErrorState, Skeleton, useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { useRouteError } from 'react-router';
import { isMissingCode, noteLoadingAgain, waitBeforeLoadingAgain } from './missing-code.ts';

const loadPageAgain = (): void => location.reload();

/** When a page cannot be drawn: says that nothing is lost, and offers another try. Where only its code did not come, it first tries by itself. */
export function BrokenPage({ loadAgain = loadPageAgain }: { readonly loadAgain?: () => void }) {
  const { t } = useMessages();
  const error = useRouteError();
  const [wait] = useState(() => (isMissingCode(error) ? waitBeforeLoadingAgain(Date.now()) : null));
  useEffect(() => {
    if (wait === null) return;
    const pause = setTimeout(() => {
      noteLoadingAgain(Date.now());
      loadAgain();
    }, wait);
    return () => clearTimeout(pause);
  }, [wait, loadAgain]);
  if (wait !== null) return <Skeleton shape="card" />;
  return <ErrorState title={t('shell:broken.title')} onRetry={loadAgain}><p>{t('shell:broken.text')}</p></ErrorState>;
}
