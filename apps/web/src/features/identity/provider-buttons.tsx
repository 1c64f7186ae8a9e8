import { LinkButton, useMessages } from '@escale/ui';
import { useQuery } from 'urql';
import { SignInProvidersQuery } from './identity.graphql.ts';
import styles from './identity.module.css';
import { providerAddress } from './provider-address.ts';

/** One way in for each identity provider of the network; nothing where there are none. */
export function ProviderButtons({ returnTo }: { readonly returnTo: string | null }) {
  const { t, locale } = useMessages();
  const [{ data }] = useQuery({ query: SignInProvidersQuery });
  const providers = data?.signInProviders ?? [];
  if (providers.length === 0) return null;
  return (
    <section aria-labelledby="providers-title" className={styles['providers']}>
      <h2 id="providers-title">{t('identity:or')}</h2>
      <ul role="list" className={styles['ways']}>
        {providers.map(({ key, label, staff }) => (
          <li key={key} className={styles['way']}>
            {/* The API answers there, not a page of the site: `_top` makes the browser go itself. */}
            <LinkButton look="quiet" target="_top" href={providerAddress(key, locale, { returnTo })}>
              {t('identity:with', { label })}
            </LinkButton>
            {staff && <span className={styles['soft']}>{t('identity:forStaff')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
