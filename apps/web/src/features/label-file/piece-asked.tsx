import { formatList } from '@escale/messages';
import { useMessages } from '@escale/ui';
import type { Criterion } from './file-facts.ts';
import styles from './label-file.module.css';

/** A criterion that asks for a piece of evidence: which files it may be. */
export function PieceAsked({ criterion: { title, help, accepts, expires } }: { readonly criterion: Criterion }) {
  const { t, locale } = useMessages();
  const kinds = formatList(accepts.map((kind) => t(`labels:criterion.piece.${kind}`)), locale);
  return (
    <>
      <h3>{title}</h3>
      {help !== '' && <p className={styles['soft']}>{help}</p>}
      <p>{[t('labelFile:evidence', { kinds }), ...(expires ? [t('labelFile:evidenceExpires')] : [])].join(' ')}</p>
    </>
  );
}
