import { formatMoment } from '@escale/messages';
import { Button, Card, LinkButton, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { readerZone } from '../../shell/reader-zone.ts';
import { MyIdentitiesQuery, RemoveIdentityMutation } from './identity.graphql.ts';
import styles from './identity.module.css';
import { providerAddress } from './provider-address.ts';
import { ProviderRefusal } from './provider-refusal.tsx';

/** The identity providers that open one's account; each can be taken off, and others added. Nothing where the network has none. */
export function LinkedIdentities() {
  const { t, locale } = useMessages();
  const client = useClient();
  const [{ data }, refresh] = useQuery({ query: MyIdentitiesQuery, requestPolicy: 'network-only' });
  const [removing, setRemoving] = useState<string | null>(null);
  const [told, setTold] = useState<{ readonly tone: 'ok' | 'no'; readonly words: string } | null>(null);
  const remove = async (id: string): Promise<void> => {
    setRemoving(id);
    setTold(null);
    const outcome = (await client.mutation(RemoveIdentityMutation, { id })).data?.removeIdentity;
    setRemoving(null);
    if (outcome === undefined) setTold({ tone: 'no', words: t('shell:unreachable.text') });
    else setTold(outcome.__typename === 'IdentityRefused' ? { tone: 'no', words: t(`identity:refusal.${outcome.code}`) } : { tone: 'ok', words: t('identity:mine.removed') });
    refresh({ requestPolicy: 'network-only' });
  };
  const when = (instant: string): string => formatMoment(instant, readerZone(), locale);
  const identities = data?.myIdentities ?? [];
  const others = (data?.signInProviders ?? []).filter(({ key }) => !identities.some(({ provider }) => provider === key));
  if (identities.length === 0 && others.length === 0) return null;
  return (
    <section aria-labelledby="identities-title" className={styles['identities']}>
      <h2 id="identities-title">{t('identity:mine.title')}</h2>
      <p className={styles['soft']}>{identities.length === 0 ? t('identity:mine.none') : t('identity:mine.lead')}</p>
      {told === null ? <ProviderRefusal /> : <Notice tone={told.tone}>{told.words}</Notice>}
      {identities.length > 0 && (
        <ul role="list" className={styles['ways']}>
          {identities.map(({ id, label, createdAt, usedAt }) => (
            <Card as="li" key={id}>
              <h3>{label}</h3>
              <p>{t('identity:mine.used', { when: when(usedAt) })}</p>
              <p className={styles['soft']}>{t('identity:mine.since', { when: when(createdAt) })}</p>
              <div className={styles['actions']}>
                <Button look="quiet" pending={removing === id} aria-label={t('identity:mine.removeLabel', { label, when: when(createdAt) })} onPress={() => void remove(id)}>
                  {t('identity:mine.remove')}
                </Button>
              </div>
            </Card>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <div className={styles['actions']}>
          {others.map(({ key, label }) => (
            <LinkButton key={key} look="quiet" target="_top" href={providerAddress(key, locale, { link: true })}>
              {t('identity:mine.add', { label })}
            </LinkButton>
          ))}
        </div>
      )}
    </section>
  );
}
