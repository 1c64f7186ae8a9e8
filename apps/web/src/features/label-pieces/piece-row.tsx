import { Button, DatePicker, useMessages } from '@escale/ui';
import { useState } from 'react';
import styles from './label-pieces.module.css';
import { sizeInWords } from './pieces.presenter.ts';
import type { Piece } from './use-pieces.ts';

type PieceRowProps = { readonly piece: Piece; readonly expires: boolean; readonly mayChange: boolean; readonly busy: boolean; readonly onDate: (day: string | null) => Promise<string | null>; readonly onRemove: () => void };

/** One piece: opened, dated, taken out. */
export function PieceRow({ piece, expires, mayChange, busy, onDate, onRemove }: PieceRowProps) {
  const words = useMessages();
  const { t } = words;
  const { fileName: name, state, path } = piece;
  const [day, setDay] = useState(piece.expiresOn ?? null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const date = async (chosen: string | null): Promise<void> => {
    setDay(chosen);
    setTrouble(await onDate(chosen));
  };
  const problem = trouble ?? (day === null && mayChange ? t('labelPieces:expiresMissing') : undefined);
  return (
    <li className={styles['piece']}>
      <div className={styles['name']}>
        {path == null ? <strong>{name}</strong> : <a href={path} target="_blank" rel="noreferrer" aria-label={t('labelPieces:open', { name })}>{name}</a>}
        <span className={styles['soft']}>{t('labelPieces:size', { format: piece.format, size: sizeInWords(piece.bytes, words) })}</span>
      </div>
      {state !== 'CLEAN' && <p className={state === 'INFECTED' ? styles['no'] : styles['soft']}>{t(`labelPieces:state.${state}`)}</p>}
      {expires && state !== 'INFECTED' && mayChange && <DatePicker label={t('labelPieces:expiresOf', { name })} value={day} onChange={(chosen) => void date(chosen)} {...(problem === undefined ? {} : { problem })} />}
      {mayChange && <div><Button look="quiet" isDisabled={busy} aria-label={t('labelPieces:removeOf', { name })} onPress={onRemove}>{t('labelPieces:remove')}</Button></div>}
    </li>
  );
}
