import { Button, SearchField, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { PlacesNamedQuery } from './matching.graphql.ts';
import styles from './matching.module.css';
import { whereIs } from './matching.presenter.ts';

/** Another place than those that were proposed, looked for by name. */
export function OtherPlace({ rowName, onChoose, sending }: { readonly rowName: string; readonly onChoose: (placeId: string) => void; readonly sending: boolean }) {
  const { t } = useMessages();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState('');
  const [{ data, fetching }] = useQuery({ query: PlacesNamedQuery, variables: { text: asked }, pause: asked === '' });
  const found = asked === '' ? null : data?.places.edges.map(({ node }) => node);
  return (
    <div className={styles['group']}>
      <SearchField label={t('labelRegister:matching.other')} hint={t('labelRegister:matching.otherHelp')} maxLength={100} value={typed} onChange={setTyped} onSubmit={(text) => setAsked(text.trim())} onClear={() => setAsked('')} />
      {found != null && !fetching && <p role="status" className={styles['soft']}>{t('labelRegister:matching.found', { count: found.length })}</p>}
      {found != null && found.length > 0 && (
        <ul role="list" className={styles['candidates']}>
          {found.map((place) => (
            <li key={place.id} className={styles['candidate']}>
              <div>
                <p className={styles['name']}>{place.name}</p>
                <p className={styles['soft']}>{whereIs(place)}</p>
              </div>
              <Button look="quiet" isDisabled={sending} aria-label={t('labelRegister:matching.chooseFor', { place: place.name, row: rowName })} onPress={() => onChoose(place.id)}>{t('labelRegister:matching.choose')}</Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
