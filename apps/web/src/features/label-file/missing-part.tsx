import { useMessages } from '@escale/ui';
import { Link } from 'react-router';
import type { Programme, ShownFile } from './file-facts.ts';
import { fieldPath } from './file.presenter.ts';
import styles from './label-file.module.css';

/** All that is missing, each with the way to its field. */
export function MissingPart({ file, programme, slug }: { readonly file: ShownFile; readonly programme: Programme; readonly slug: string }) {
  const { t } = useMessages();
  const titles = new Map(programme.families.flatMap(({ criteria }) => criteria.map(({ code, title }) => [code, title])));
  return (
    <section aria-labelledby="manque" className={styles['group']}>
      <h2 id="manque">{t('labelFile:missing.title')}</h2>
      <p>{file.missing.length === 0 ? t('labelFile:missing.none') : t('labelFile:missing.count', { count: file.missing.length })}</p>
      <ul role="list" className={styles['links']}>
        {file.missing.map(({ criterion, reason }) => (
          <li key={criterion}><Link to={fieldPath(programme, criterion, slug)}>{t('labelFile:missing.item', { title: titles.get(criterion) ?? criterion, reason: t(`labelFile:missing.reason.${reason}`) })}</Link></li>
        ))}
      </ul>
    </section>
  );
}
