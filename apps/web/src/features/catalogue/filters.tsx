import type { CatalogueFacet } from '@escale/domain';
import { Button, CheckboxGroup, Disclosure, useMessages, X } from '@escale/ui';
import { useState } from 'react';
import type { CatalogueQuery } from '../../gql/graphql.ts';
import { choosing, chosenCount, type Looked } from './catalogue-url.ts';
import styles from './catalogue.module.css';
import { chosenValues, type FacetView, facetViews } from './facets.presenter.ts';

type Facets = CatalogueQuery['catalogue']['facets'];
type FiltersProps = { readonly facets: Facets; readonly looked: Looked; readonly onLook: (looked: Looked) => void };

/** As many values as are seen at a glance; what is chosen is always among them. */
const AT_A_GLANCE = 8;

/** The filters: beside the list where there is room, behind one press where there is not. */
export function CatalogueFilters({ facets, looked, beside, onLook }: FiltersProps & { readonly beside: boolean }) {
  const { t, locale } = useMessages();
  const groups = facetViews(facets, { t, locale }).map((view) => <FacetGroup key={view.facet} view={view} chosen={looked.choices[view.facet] ?? []} onChoose={(facet, values) => onLook(choosing(looked, facet, values))} />);
  if (beside) {
    return (
      <section aria-label={t('catalogue:filters')} className={styles['filters']}>
        <h2>{t('catalogue:filters')}</h2>
        {groups}
      </section>
    );
  }
  return (
    <Disclosure level={2} title={t('catalogue:filtersOpen', { count: chosenCount(looked) })}>
      <div className={styles['filters']}>{groups}</div>
    </Disclosure>
  );
}

function FacetGroup({ view: { facet, title, options }, chosen, onChoose }: { readonly view: FacetView; readonly chosen: readonly string[]; readonly onChoose: (facet: CatalogueFacet, values: readonly string[]) => void }) {
  const { t } = useMessages();
  const [all, setAll] = useState(false);
  const shown = all || options.length <= AT_A_GLANCE + 1 ? options : options.filter(({ id }, index) => index < AT_A_GLANCE || chosen.includes(id));
  return (
    <div className={styles['facet']}>
      <CheckboxGroup label={title} options={shown} value={chosen} onChange={(values) => onChoose(facet, values)} />
      {shown.length < options.length && <Button look="plain" aria-label={t('catalogue:moreValuesOf', { facet: title, count: options.length })} onPress={() => setAll(true)}>{t('catalogue:moreValues', { count: options.length })}</Button>}
    </div>
  );
}

/** The filters in force, each with its way out. */
export function ChosenFilters({ facets, looked, onLook }: FiltersProps) {
  const { t, locale } = useMessages();
  const chosen = chosenValues(looked.choices, facets, { t, locale });
  if (chosen.length === 0) return null;
  return (
    <ul role="list" aria-label={t('catalogue:active')} className={styles['chosen']}>
      {chosen.map(({ facet, value, name }) => (
        <li key={`${facet} ${value}`}>
          <Button look="quiet" aria-label={t('catalogue:remove', { name })} onPress={() => onLook(choosing(looked, facet, (looked.choices[facet] ?? []).filter((each) => each !== value)))}>
            {name}
            <X aria-hidden="true" />
          </Button>
        </li>
      ))}
      <li><Button look="plain" onPress={() => onLook({ ...looked, choices: {} })}>{t('catalogue:reset')}</Button></li>
    </ul>
  );
}
