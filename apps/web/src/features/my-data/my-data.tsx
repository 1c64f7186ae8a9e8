import { LinkButton, useMessages } from '@escale/ui';
import { Link } from 'react-router';
import styles from './my-data.module.css';

/** What is known of me, to take away; and the way out. */
export function MyData() {
  const { t, locale } = useMessages();
  return (
    <section aria-labelledby="my-data-title" className={styles['section']}>
      <h2 id="my-data-title">{t('privacy:mine.title')}</h2>
      <p className={styles['soft']}>{t('privacy:mine.lead')}</p>
      <div className={styles['actions']}>
        {/* Files, not pages: left to the browser, which saves them. */}
        <a href={`/export/my-data.pdf?lang=${locale}`} download="my-data.pdf">
          {t('privacy:mine.pdf')}
        </a>
        <a href="/export/my-data.json" download="my-data.json">
          {t('privacy:mine.json')}
        </a>
      </div>
      <p>
        <Link to="/confidentialite">{t('privacy:mine.why')}</Link>
      </p>
      <h3>{t('privacy:mine.erase')}</h3>
      <p className={styles['soft']}>{t('privacy:mine.eraseLead')}</p>
      <div>
        <LinkButton href="/compte/supprimer" look="quiet">
          {t('privacy:mine.erase')}
        </LinkButton>
      </div>
    </section>
  );
}
