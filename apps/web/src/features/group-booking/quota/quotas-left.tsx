import { Disclosure, TriangleAlert, useMessages, VisuallyHidden } from '@escale/ui';
import type { Stand } from '../facts.ts';
import { byAgreement, type SaidStand } from './quota-words.presenter.ts';
import styles from './quota.module.css';

type QuotasLeftProps = { readonly stands: readonly Stand[]; readonly nameOf: (placeId: string) => string; /** Heads each agreement; in a card of one place it is known. */ readonly named?: boolean; /** What they belong to, where many lines fold. */ readonly of?: string };

/** More than these fold. */
const LINES = 3;

/** What each agreement leaves before the sessions and with them; nothing where hours are not counted. */
export function QuotasLeft({ stands, nameOf, named = true, of = '' }: QuotasLeftProps) {
  const words = useMessages();
  const { t } = words;
  if (stands.length === 0) return null;
  const agreements = byAgreement(stands, nameOf, words).map(({ id, title, lines }) => (
    <div key={id} className={styles['agreement']}>
      {named && <p className={styles['title']}>{title}</p>}
      <ul role="list" className={styles['lines']}>{lines.map((line) => <Left key={line.key} line={line} />)}</ul>
    </div>
  ));
  if (stands.length <= LINES) return <>{agreements}</>;
  return <Disclosure title={<>{t('groups:left.more', { count: stands.length })} <VisuallyHidden>{of}</VisuallyHidden></>} level={4}>{agreements}</Disclosure>;
}

function Left({ line: { line, before, used, asked, tight } }: { readonly line: SaidStand }) {
  return (
    <li className={styles['line']}>
      <p className={styles['words']}>{tight && <TriangleAlert aria-hidden="true" className="lucide" />}<span>{line} <span className={styles['before']}>{before}</span></span></p>
      <div aria-hidden="true" className={styles['bar']}>
        <span className={styles['used']} style={{ width: `${used}%` }} />
        <span className={styles['asked']} style={{ width: `${asked}%` }} />
      </div>
    </li>
  );
}
