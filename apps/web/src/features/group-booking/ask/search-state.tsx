import { ErrorState, Notice, Skeleton, useMessages } from '@escale/ui';
import type { FoundPlaces } from './use-group-places.ts';

/** What stands where places will be: on their way, not to be had, or refused. */
export function SearchState({ found, refused, unreachable, asking, retry }: FoundPlaces) {
  const { t } = useMessages();
  if (unreachable) return <ErrorState onRetry={retry} retrying={asking} />;
  if (refused !== null) return <Notice tone="no">{t(`groups:refusal.${refused}`)}</Notice>;
  return found === null ? <Skeleton shape="card" label={t('groups:places.loading')} /> : null;
}
