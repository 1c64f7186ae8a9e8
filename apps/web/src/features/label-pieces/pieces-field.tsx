import { Button, ErrorState, Notice, Progress, useMessages } from '@escale/ui';
import { useState } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import styles from './label-pieces.module.css';
import { PieceRow } from './piece-row.tsx';
import { type CriterionOfPieces, endingsOf, refusalInWords, sizeInWords, takesInWords } from './pieces.presenter.ts';
import { waitForNetwork } from './resumable-upload.ts';
import { type Piece, usePieces } from './use-pieces.ts';
import { useSending } from './use-sending.ts';

type PiecesFieldProps = { readonly placeId: string; readonly applicationId: string; readonly criterion: CriterionOfPieces; readonly onChanged: () => void };
type Told = { readonly tone: 'ok' | 'no'; readonly words: string; readonly undo?: Piece };

/** The pieces for one criterion: chosen or dropped, sent so that a cut line costs nothing, opened, dated, taken out and brought back. */
export function PiecesField({ placeId, applicationId, criterion, onChanged }: PiecesFieldProps) {
  const words = useMessages();
  const { t } = words;
  const { code, title, accepts, expires } = criterion;
  const pieces = usePieces(placeId, applicationId, onChanged);
  const [told, setTold] = useState<Told | null>(null);
  const refuse = (why: string, name?: string): void => setTold({ tone: 'no', words: name === undefined ? refusalInWords(why, t) : t('labelPieces:refusedFile', { name, why: refusalInWords(why, t) }) });
  /** What has arrived is attached as soon as somebody answers: nobody sends it twice. */
  const attach = async (uploadId: string, signal: AbortSignal, attempt = 1): ReturnType<typeof pieces.attach> => {
    const outcome = await pieces.attach(uploadId);
    if (outcome.kind !== 'unreachable' || signal.aborted) return outcome;
    await waitForNetwork(attempt, signal);
    return attach(uploadId, signal, attempt + 1);
  };
  const { sending, send, cancel } = useSending(async (file, end, signal) => {
    if (end.kind === 'refused') return refuse(end.code, file.name);
    const outcome = await attach(end.id, signal);
    if (outcome.kind === 'done') setTold({ tone: 'ok', words: t('labelPieces:added', { name: file.name }) });
    else refuse(outcome.kind === 'no' ? outcome.no : 'FAILED', file.name);
  });
  const sendAll = (files: readonly File[]): void => {
    setTold(null);
    for (const file of files) void send(file, { placeId, applicationId, criterion: code });
  };
  const remove = async (piece: Piece): Promise<void> => {
    const outcome = await pieces.remove(piece.id);
    if (outcome.kind === 'done') setTold({ tone: 'ok', words: t('labelPieces:removed', { name: piece.fileName }), undo: piece });
    else refuse(outcome.kind === 'no' ? outcome.no : 'FAILED');
  };
  const restore = async ({ id, fileName }: Piece): Promise<void> => {
    const outcome = await pieces.restore(id);
    if (outcome.kind === 'done') setTold({ tone: 'ok', words: t('labelPieces:added', { name: fileName }) });
    else refuse(outcome.kind === 'no' ? outcome.no : 'FAILED');
  };
  const date = async (id: string, day: string | null): Promise<string | null> => {
    const outcome = await pieces.date(id, day);
    return outcome.kind === 'done' ? null : refusalInWords(outcome.kind === 'no' ? outcome.no : 'FAILED', t);
  };
  const mine = pieces.found?.pieces.filter((piece) => piece.criterion === code) ?? [];
  const mayChange = pieces.found?.mayChange === true;
  if (pieces.found === null) return pieces.failed ? <ErrorState onRetry={pieces.again} /> : null;
  return (
    <div className={styles['field']}>
      {told !== null && (
        <Notice tone={told.tone} onDismiss={() => setTold(null)} {...(told.undo === undefined ? {} : { actions: <Button look="quiet" onPress={() => told.undo !== undefined && void restore(told.undo)}>{t('labelPieces:undo')}</Button> })}>{told.words}</Notice>
      )}
      {mine.length === 0 && sending.length === 0 && <p className={styles['soft']}>{t('labelPieces:none')}</p>}
      <ul role="list" className={styles['list']} aria-label={t('labelPieces:listOf', { criterion: title })}>
        {mine.map((piece) => <PieceRow key={piece.id} piece={piece} expires={expires} mayChange={mayChange} busy={pieces.busy} onDate={(day) => date(piece.id, day)} onRemove={() => void remove(piece)} />)}
        {sending.map(({ key, file, sent, waiting, arrived }) => (
          <li key={key} className={styles['piece']}>
            <Progress label={t('labelPieces:sending', { name: file.name })} value={Math.round((sent / Math.max(1, file.size)) * 100)} valueLabel={t('labelPieces:sent', { done: sizeInWords(sent, words), total: sizeInWords(file.size, words) })} />
            <p role="status" className={styles['soft']}>{waiting ? t('labelPieces:waitingNetwork') : arrived ? t('labelPieces:checking') : ''}</p>
            {!arrived && <div><Button look="quiet" aria-label={t('labelPieces:cancel', { name: file.name })} onPress={() => cancel(key)}>{t('labelPieces:cancelShort')}</Button></div>}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <DropZone
          aria-label={t('labelPieces:dropFor', { criterion: title })}
          className={styles['drop'] ?? ''}
          onDrop={({ items }) => void Promise.all(items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : []))).then(sendAll)}
        >
          <FileTrigger allowsMultiple acceptedFileTypes={endingsOf(accepts)} onSelect={(files) => sendAll([...(files ?? [])])}>
            <Button look="quiet" aria-label={t('labelPieces:chooseFor', { criterion: title })}>{t('labelPieces:choose')}</Button>
          </FileTrigger>
          <span className={styles['soft']}>{t('labelPieces:drop')}</span>
          <p className={styles['soft']}>{takesInWords(accepts, words)}</p>
        </DropZone>
      ) : null}
    </div>
  );
}
