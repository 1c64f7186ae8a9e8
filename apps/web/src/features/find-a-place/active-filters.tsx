import { Button, useMessages, X } from '@escale/ui';
import { activeFilters } from './active-filters.presenter.ts';
import styles from './active-filters.module.css';
import type { Search } from './search.ts';

/** The filters in force, each with its way out: what narrows the list is never hidden. */
export function ActiveFilters({ search, onSearch }: { readonly search: Search; readonly onSearch: (search: Search) => void }) {
  const { t, locale } = useMessages();
  const filters = activeFilters(search, locale, t);
  if (filters.length === 0) return null;
  return (
    <ul role="list" aria-label={t('search:filters.active')} className={styles['filters']}>
      {filters.map(({ key, words, without }) => (
        <li key={key}>
          <Button look="quiet" aria-label={t('search:filters.remove', { name: words })} onPress={() => onSearch({ ...search, ...without })}>
            {words}
            <X aria-hidden="true" />
          </Button>
        </li>
      ))}
    </ul>
  );
}
