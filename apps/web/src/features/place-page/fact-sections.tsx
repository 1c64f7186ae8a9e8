import { ArrowUpRight, EquipmentIcon, LinkButton, Navigation, useMessages, Check } from '@escale/ui';
import { Disclosure } from '@escale/ui';
import { formatPhone } from '@escale/messages';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PlaceFactsFragment as Facts } from '../../gql/graphql.ts';
import styles from './place-facts.module.css';
import { addressView, type AudienceHoursView, equipmentView, type HoursView, modulesView, safeWebsite } from './place-facts.presenter.ts';

type WithFacts = { readonly facts: Facts };

/** One part of the page: a title and what it is about. */
export function Part({ title, wide = false, children }: { readonly title: string; readonly wide?: boolean; readonly children: ReactNode }) {
  return (
    <section className={wide ? styles['wide'] : styles['part']}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Hours({ hours, others }: { readonly hours: HoursView | null; readonly others: readonly AudienceHoursView[] }) {
  const { t } = useMessages();
  return (
    <Part title={t('place:hours.title')}>
      {hours === null ? (
        <p>{t('place:open.unknown')}</p>
      ) : (
        <>
          {hours.today !== null && <p>{t('place:open.today', { hours: hours.today })}</p>}
          <p className={styles['soft']}>{hours.usual}</p>
          <Disclosure title={t('place:hours.byDay')}>
            <dl className={styles['days']}>
              {hours.byDay.map(({ day, title, hours: words }) => (
                <div key={day}>
                  <dt>{title}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        </>
      )}
      {others.map(({ audience, usual }) => (
        <div key={audience}>
          <h3>{t('hours:ofAudience', { who: t(`hours:whose.${audience}`) })}</h3>
          <p className={styles['soft']}>{usual}</p>
        </div>
      ))}
    </Part>
  );
}

export function ComeHere({ facts }: WithFacts) {
  const { t } = useMessages();
  const { lines, directions } = addressView(facts);
  return (
    <Part title={t('place:come.title')}>
      <address className={styles['address']}>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </address>
      {facts.positionApproximate && <p className={styles['soft']}>{t('place:come.approximate')}</p>}
      {facts.howToCome != null && <p className={styles['written']}>{facts.howToCome}</p>}
      {directions !== null && (
        <div>
          <LinkButton look="quiet" href={directions} target="_blank" rel="noreferrer">
            <Navigation aria-hidden="true" />
            {t('place:come.directions')}
            <span className="visually-hidden">{t('words:opensInNewTab')}</span>
          </LinkButton>
        </div>
      )}
    </Part>
  );
}

export function Equipment({ facts }: WithFacts) {
  const { t } = useMessages();
  const lines = equipmentView(facts.equipment, t);
  return (
    <Part title={t('place:equipment.title')}>
      {lines.length === 0 && <p>{t('place:equipment.none')}</p>}
      <ul role="list" className={styles['list']}>
        {lines.map(({ id, category, name, count, age }) => (
          <li key={id}>
            <EquipmentIcon category={category} />
            <span>
              {count}
              <span className={styles['detail']}>{[name, ...(age === null ? [] : [age])].join(' · ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function Modules({ facts }: WithFacts) {
  const { t, locale } = useMessages();
  const modules = modulesView(facts.modules, locale, t);
  return (
    <Part title={t('place:modules.title')} wide>
      {modules.length === 0 && <p>{t('place:modules.none')}</p>}
      <ul role="list" className={styles['modules']}>
        {modules.map(({ id, slug, title, summary, about }) => (
          <li key={id}>
            <h3><Link to={`/catalogue/${encodeURIComponent(slug)}`}>{title}</Link></h3>
            {summary !== null && <p>{summary}</p>}
            <p className={styles['soft']}>{about}</p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function Spaces({ facts }: WithFacts) {
  const { t } = useMessages();
  if (facts.spaces.length === 0) return null;
  return (
    <Part title={t('place:spaces.title')}>
      <dl className={styles['days']}>
        {facts.spaces.map(({ id, name, peopleCapacity }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{t('place:spaces.capacity', { count: peopleCapacity })}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

export function Words({ title, words }: { readonly title: string; readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <Part title={title}>
      <ul role="list" className={styles['list']}>
        {words.map((word) => (
          <li key={word}>
            <Check aria-hidden="true" />
            {word}
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function Contact({ facts }: WithFacts) {
  const { t } = useMessages();
  const sites = facts.websites.flatMap((text) => safeWebsite(text) ?? []);
  const operator = facts.operatorName != null && facts.operatorName !== '';
  if (facts.phone == null && facts.emails.length === 0 && sites.length === 0 && !operator) return null;
  return (
    <Part title={t('place:contact.title')}>
      <dl className={styles['contacts']}>
        {facts.phone != null && (
          <div>
            <dt>{t('place:contact.phone')}</dt>
            <dd>
              <a href={`tel:${facts.phone}`}>{formatPhone(facts.phone)}</a>
            </dd>
          </div>
        )}
        {facts.emails.map((email) => (
          <div key={email}>
            <dt>{t('place:contact.email')}</dt>
            <dd>
              <a href={`mailto:${encodeURIComponent(email)}`}>{email}</a>
            </dd>
          </div>
        ))}
        {sites.map(({ href, shown }) => (
          <div key={href}>
            <dt>{t('place:contact.website')}</dt>
            <dd>
              <a href={href} target="_blank" rel="noreferrer">
                {shown} <ArrowUpRight aria-hidden="true" />
                <span className="visually-hidden">{t('words:opensInNewTab')}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
      {operator && <p className={styles['soft']}>{t('place:contact.operator', { name: facts.operatorName })}</p>}
    </Part>
  );
}
