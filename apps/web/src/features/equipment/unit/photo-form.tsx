import { Button, Camera, Notice, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import styles from '../equipment.module.css';
import { useFleetFrame } from '../fleet-context.ts';
import { type PhotoProblem, sendPhoto } from './send-photo.ts';

const KINDS = ['image/jpeg', 'image/png', 'image/webp'];

/** A picture for an incident: what it shows is asked with it. */
export function PhotoForm({ incidentId, onAdded }: { readonly incidentId: string; readonly onAdded: () => void }) {
  const { t } = useMessages();
  const { work } = useFleetFrame();
  const [file, setFile] = useState<File | null>(null);
  const [words, setWords] = useState('');
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<PhotoProblem | 'WORDS' | null>(null);
  const send = async (): Promise<void> => {
    if (file === null) return;
    if (words.trim() === '') return setProblem('WORDS');
    setSending(true);
    const found = await sendPhoto(incidentId, file, words.trim());
    setSending(false);
    setProblem(found);
    if (found !== null) return;
    setFile(null);
    setWords('');
    work.tell({ tone: 'ok', title: t('fleet:incident.photoAdded') });
    onAdded();
  };
  return (
    <form
      noValidate
      aria-label={t('fleet:incident.photo')}
      className={styles['part']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={styles['row']}>
        <FileTrigger
          acceptedFileTypes={KINDS}
          onSelect={(files) => {
            setProblem(null);
            setFile(files?.[0] ?? null);
          }}
        >
          <Button look="quiet"><Camera aria-hidden="true" />{t('fleet:incident.photo')}</Button>
        </FileTrigger>
        <span className={styles['soft']}>{file?.name ?? t('fleet:incident.photoHint')}</span>
      </div>
      {problem !== null && problem !== 'WORDS' && <Notice tone="no">{t(`fleet:incident.photoProblem.${problem}`)}</Notice>}
      {file !== null && (
        <>
          <TextField label={t('fleet:incident.photoText')} maxLength={300} value={words} onChange={setWords} {...(problem === 'WORDS' ? { problem: t('fleet:incident.photoTextNeeded') } : {})} />
          <div className={styles['row']}><Button type="submit" look="quiet" pending={sending} pendingLabel={t('fleet:incident.photoSending')}>{t('fleet:incident.photoSend')}</Button></div>
        </>
      )}
    </form>
  );
}
