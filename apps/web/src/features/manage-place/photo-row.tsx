import { alternativeFault, type AlternativeFault } from '@escale/domain';
import { Button, ChevronDown, ChevronUp, Dialog, Pencil, TextField, Trash2, useMessages } from '@escale/ui';
import { useEffect, useRef, useState } from 'react';
import type { PhotoFactsFragment as Photo } from '../../gql/graphql.ts';
import styles from './manage-place.module.css';

type PhotoRowProps = {
  readonly photo: Photo;
  /** Where it stands, from 1. */
  readonly number: number;
  readonly count: number;
  readonly busy: boolean;
  readonly onMove: (by: -1 | 1) => Promise<void>;
  readonly onDescribe: (fr: string, en: string) => Promise<boolean>;
  readonly onRemove: () => Promise<void>;
};

/** One picture of the place: its words, its order, its end. */
export function PhotoRow({ photo, number, count, busy, onMove, onDescribe, onRemove }: PhotoRowProps) {
  const { t, locale } = useMessages();
  const [words, setWords] = useState<{ readonly fr: string; readonly en: string } | null>(null);
  const [problem, setProblem] = useState<{ readonly what: AlternativeFault; readonly of: 'fr' | 'en' } | null>(null);
  const [asked, setAsked] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const moving = useRef<'up' | 'down' | null>(null);
  const alternative = locale === 'en' ? (photo.alternativeEn ?? photo.alternativeFr) : photo.alternativeFr;
  // A row that moves loses the focus: it comes back to the same button, or to the other one at either end.
  useEffect(() => {
    if (moving.current === null || busy) return;
    const buttons = row.current?.querySelectorAll<HTMLButtonElement>('[data-move] button');
    const [up, down] = [buttons?.[0], buttons?.[1]];
    const wanted = moving.current === 'up' ? (number === 1 ? down : up) : number === count ? up : down;
    moving.current = null;
    wanted?.focus();
  }, [number, count, busy]);
  const move = (way: 'up' | 'down'): void => {
    if (busy) return;
    moving.current = way;
    void onMove(way === 'up' ? -1 : 1);
  };
  const keep = async (): Promise<void> => {
    if (words === null) return;
    const [fr, en] = [alternativeFault(words.fr), words.en.trim() === '' ? null : alternativeFault(words.en)];
    if (fr !== null) return setProblem({ what: fr, of: 'fr' });
    if (en !== null) return setProblem({ what: en, of: 'en' });
    setProblem(null);
    if (await onDescribe(words.fr.trim(), words.en.trim())) setWords(null);
  };
  const told = (of: 'fr' | 'en'): { readonly problem?: string } => (problem?.of === of ? { problem: t(`placePage:photos.text.${problem.what}`) } : {});
  return (
    <li ref={row} className={styles['card']}>
      <div className={styles['photo']}>
        <img src={`${photo.path}/480`} width={photo.width} height={photo.height} alt={alternative} />
        <div className={styles['words']}>
          <p className={styles['soft']}>{t('placePage:photos.position', { number, count })}</p>
          <p lang="fr">{photo.alternativeFr}</p>
          {photo.alternativeEn != null && <p lang="en" className={styles['soft']}>{photo.alternativeEn}</p>}
        </div>
      </div>
      <div className={styles['row']}>
        <span data-move className={styles['row']}>
          <Button look="quiet" isDisabled={number === 1} aria-label={t('placePage:photos.upOf', { number, words: alternative })} onPress={() => move('up')}><ChevronUp aria-hidden="true" />{t('placePage:photos.up')}</Button>
          <Button look="quiet" isDisabled={number === count} aria-label={t('placePage:photos.downOf', { number, words: alternative })} onPress={() => move('down')}><ChevronDown aria-hidden="true" />{t('placePage:photos.down')}</Button>
        </span>
        <Button look="plain" aria-label={t('placePage:photos.changeOf', { number })} onPress={() => setWords({ fr: photo.alternativeFr, en: photo.alternativeEn ?? '' })}><Pencil aria-hidden="true" />{t('placePage:photos.change')}</Button>
        <Button look="plain" aria-label={t('placePage:photos.removeOf', { number })} onPress={() => setAsked(true)}><Trash2 aria-hidden="true" />{t('placePage:photos.remove')}</Button>
      </div>
      {words !== null && (
        <div className={styles['group']}>
          <TextField label={t('placePage:photos.fr')} value={words.fr} onChange={(fr) => setWords({ ...words, fr })} lang="fr" {...told('fr')} />
          <TextField label={t('placePage:photos.en')} optional value={words.en} onChange={(en) => setWords({ ...words, en })} lang="en" {...told('en')} />
          <div className={styles['row']}>
            <Button look="quiet" pending={busy} onPress={() => void keep()}>{t('placePage:photos.keepWords')}</Button>
            <Button look="plain" onPress={() => setWords(null)}>{t('words:cancel')}</Button>
          </div>
        </div>
      )}
      <Dialog
        role="alertdialog"
        title={t('placePage:photos.ask')}
        isOpen={asked}
        onOpenChange={(stays) => {
          if (!stays) setAsked(false);
        }}
        actions={
          <>
            <Button look="quiet" onPress={() => setAsked(false)}>{t('words:cancel')}</Button>
            <Button pending={busy} onPress={() => void onRemove().then(() => setAsked(false))}>{t('placePage:photos.remove')}</Button>
          </>
        }
      >
        <p>{t('placePage:photos.askText', { count: count - 1 })}</p>
      </Dialog>
    </li>
  );
}
