import { Button, Search as SearchIcon, useMessages } from '@escale/ui';
import { type FormEvent, useState } from 'react';
import type { ModuleChoice } from './what-fits.ts';
import { FiltersDialog } from './filters-dialog.tsx';
import type { Search } from './search.ts';
import styles from './search-form.module.css';
import { WhatField } from './what-field.tsx';
import { DatesField, WhenField } from './when-field.tsx';
import { NearMe, WhereField } from './where-field.tsx';

type SearchFormProps = {
  readonly search: Search;
  readonly modules: readonly ModuleChoice[];
  /** Local day of the reader. */
  readonly today: string;
  readonly onSearch: (search: Search) => void;
  /** The reader pressed the button: what they want next is the list. */
  readonly onSubmit: () => void;
};

const wordsOfPlace = ({ where }: Search): string => (where?.kind === 'text' ? where.text : where?.kind === 'named' ? where.label : '');

/** The three questions. What is chosen counts at once; what is typed counts with Enter or the button. */
export function SearchForm({ search, modules, today, onSearch, onSubmit }: SearchFormProps) {
  const { t } = useMessages();
  const centreWords = search.where?.kind === 'here' ? t('search:where.here') : search.where?.kind === 'map' ? t('search:where.mapArea') : wordsOfPlace(search);
  // Typed over the words then in place: once the address follows, those change and what was typed is done with. Dropped any sooner, the field
  // would empty and fill again, which opens its suggestions over the answer.
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const text = typed?.over === centreWords ? typed.text : centreWords;
  const go = (change: Partial<Search>): void => {
    onSearch({ ...search, ...change });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== centreWords) go({ where: text.trim() === '' ? null : { kind: 'text', text: text.trim() } });
    onSubmit();
  };
  return (
    <form role="search" aria-label={t('search:formLabel')} onSubmit={submit} className={styles['form']}>
      <div className={styles['questions']}>
        <WhereField text={text} onText={(next) => setTyped({ text: next, over: centreWords })} onWhere={(where) => go({ where })} />
        <WhenField value={search.when} today={today} onChange={(when) => go({ when })} />
        <WhatField value={search} modules={modules} onChange={(what) => go(what)} />
        <div className={styles['submit']}>
          <Button type="submit" wide>
            <SearchIcon aria-hidden="true" />
            {t('search:submit')}
          </Button>
        </div>
      </div>
      <div className={styles['asides']}>
        <NearMe onWhere={(where) => go({ where })} />
        <FiltersDialog search={search} onApply={(next) => go(next)} />
        {typeof search.when !== 'string' && (
          <div className={styles['dates']}>
            <DatesField value={search.when} today={today} onChange={(when) => go({ when })} />
          </div>
        )}
      </div>
    </form>
  );
}
