import { Check, useMessages } from '@escale/ui';
import { Link } from 'react-router';
import type { PlaceFactsFragment as Facts } from '../../gql/graphql.ts';
import { Part } from './fact-sections.tsx';
import styles from './place-facts.module.css';
import { placeLabels } from './place-labels.presenter.ts';

/** The labels of a place, and who gives them; one that is suspended is not among them. */
export function PlaceLabels({ facts }: { readonly facts: Facts }) {
  const { t } = useMessages();
  const labels = placeLabels(facts);
  if (labels.length === 0) return null;
  return (
    <Part title={t('place:labels.title')}>
      <ul role="list" className={styles['list']}>
        {labels.map(({ key, name, issuer }) => (
          <li key={key}>
            <Check aria-hidden="true" />
            {issuer === null ? name : t('labelRegister:register.givenBy', { name, issuer })}
          </li>
        ))}
      </ul>
      {facts.validLabels.length > 0 && <p><Link to="/labels/registre">{t('labelRegister:register.link')}</Link></p>}
    </Part>
  );
}
