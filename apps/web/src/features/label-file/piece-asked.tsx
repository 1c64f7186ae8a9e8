import { formatList } from '@escale/messages';
import { useMessages } from '@escale/ui';
import { PiecesField } from '../label-pieces/pieces-field.tsx';
import type { Criterion, ShownFile } from './file-facts.ts';
import styles from './label-file.module.css';

type PieceAskedProps = { readonly criterion: Criterion; readonly file: Pick<ShownFile, 'id' | 'placeId'>; readonly onChanged: () => void };

/** A criterion that asks for a piece of evidence: which files it may be, and those that are attached. */
export function PieceAsked({ criterion: { code, title, help, accepts, expires }, file, onChanged }: PieceAskedProps) {
  const { t, locale } = useMessages();
  const kinds = formatList(accepts.map((kind) => t(`labels:criterion.piece.${kind}`)), locale);
  return (
    <>
      <h3>{title}</h3>
      {help !== '' && <p className={styles['soft']}>{help}</p>}
      <p>{[t('labelFile:evidence', { kinds }), ...(expires ? [t('labelFile:evidenceExpires')] : [])].join(' ')}</p>
      <PiecesField placeId={file.placeId} applicationId={file.id} criterion={{ code, title, accepts, expires: expires === true }} onChanged={onChanged} />
    </>
  );
}
