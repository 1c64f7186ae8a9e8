import { alternativeFault } from '@escale/domain';
import { Button, Notice, Progress, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import styles from './manage-place.module.css';
import { type PhotoProblem, sendPhoto } from './send-photo.ts';

type NewPhotoProps = { readonly placeId: string; readonly file: File; readonly requestKey: string; readonly onDrop: () => void; readonly onKept: () => Promise<void> };

const isOfFile = (problem: PhotoProblem): problem is 'EMPTY' | 'KIND_NOT_ALLOWED' | 'TOO_LARGE' | 'TOO_MANY' | 'FAILED' => !problem.startsWith('TEXT_');
const isOfText = (problem: PhotoProblem): problem is Exclude<PhotoProblem, 'EMPTY' | 'KIND_NOT_ALLOWED' | 'TOO_LARGE' | 'TOO_MANY' | 'FAILED'> => !isOfFile(problem);

/** A picture that was chosen: it leaves once it is said what it shows. */
export function NewPhoto({ placeId, file, requestKey, onDrop, onKept }: NewPhotoProps) {
  const { t } = useMessages();
  const [fr, setFr] = useState('');
  const [en, setEn] = useState('');
  const [sent, setSent] = useState<number | null>(null);
  const [problem, setProblem] = useState<{ readonly what: PhotoProblem; readonly of: 'fr' | 'en' } | null>(null);
  const send = async (): Promise<void> => {
    const [first, second] = [alternativeFault(fr), en.trim() === '' ? null : alternativeFault(en)];
    if (first !== null) return setProblem({ what: first, of: 'fr' });
    if (second !== null) return setProblem({ what: second, of: 'en' });
    setProblem(null);
    setSent(0);
    const found = await sendPhoto({ placeId, file, fr: fr.trim(), en: en.trim(), key: requestKey }, setSent);
    if (found !== null) {
      setSent(null);
      return setProblem({ what: found, of: 'fr' });
    }
    await onKept();
  };
  const told = (of: 'fr' | 'en'): { readonly problem?: string } => (problem !== null && problem.of === of && isOfText(problem.what) ? { problem: t(`placePage:photos.text.${problem.what}`) } : {});
  return (
    <form
      noValidate
      aria-label={t('placePage:photos.pending', { file: file.name })}
      className={styles['card']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p><strong>{t('placePage:photos.pending', { file: file.name })}</strong></p>
      {problem !== null && isOfFile(problem.what) && <Notice tone="no">{t(`placePage:photos.problem.${problem.what}`)}</Notice>}
      <TextField label={t('placePage:photos.fr')} hint={t('placePage:photos.frHint')} value={fr} onChange={setFr} lang="fr" {...told('fr')} />
      <TextField label={t('placePage:photos.en')} optional value={en} onChange={setEn} lang="en" {...told('en')} />
      {sent !== null && <Progress label={t('placePage:photos.sending')} value={sent} />}
      <div className={styles['row']}>
        <Button type="submit" pending={sent !== null}>{t('placePage:photos.send')}</Button>
        <Button look="plain" isDisabled={sent !== null} aria-label={t('placePage:photos.dropOf', { file: file.name })} onPress={onDrop}>{t('placePage:photos.drop')}</Button>
      </div>
    </form>
  );
}
