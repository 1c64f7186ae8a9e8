import { PLACE_PHOTOS_MOST, photoMoved } from '@escale/domain';
import { Button, Camera, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { newRequestKey } from '../../shell/request-key.ts';
import styles from './manage-place.module.css';
import { NewPhoto } from './new-photo.tsx';
import { PhotoRow } from './photo-row.tsx';
import type { Outcome, PageActs } from './use-page-acts.ts';
import type { PageWork } from './use-typed-page.ts';

type PhotosPartProps = { readonly work: PageWork; readonly acts: PageActs; readonly onTell: (words: string) => void };

/** A picture that was chosen and is to be described. */
type Pending = { readonly key: string; readonly file: File };

/** The pictures of the place: added one by one, each with its words, put in order, removed. They are saved at once. */
export function PhotosPart({ work, acts, onTell }: PhotosPartProps) {
  const { t } = useMessages();
  const [pending, setPending] = useState<readonly Pending[]>([]);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const { base } = work;
  const { photos } = base;
  const room = PLACE_PHOTOS_MOST - photos.length - pending.length;
  const settle = (outcome: Outcome): boolean => {
    setTrouble(outcome.kind === 'done' ? null : outcome.kind === 'unreachable' ? t('shell:unreachable.text') : t(`placePage:no.${outcome.no.code}`));
    if (outcome.kind === 'done') work.refresh(outcome.facts);
    else if (outcome.kind === 'no' && outcome.no.current !== null) work.refresh(outcome.no.current);
    return outcome.kind === 'done';
  };
  const move = async (id: string, by: -1 | 1): Promise<void> => {
    const order = photoMoved(photos.map((photo) => photo.id), id, by);
    if (!settle(await acts.order(order))) return;
    setSaid(t('placePage:photos.moved', { number: order.indexOf(id) + 1, count: order.length, words: photos.find((photo) => photo.id === id)?.alternativeFr ?? '' }));
  };
  return (
    <section aria-labelledby="photos" className={styles['part']}>
      <h2 id="photos">{t('placePage:group.photos')}</h2>
      {photos.length === 0 ? <p>{t('placePage:photos.none')}</p> : <p className={styles['soft']}>{t('placePage:photos.count', { count: photos.length, most: PLACE_PHOTOS_MOST })} {t('placePage:photos.first')}</p>}
      {trouble !== null && <Notice tone="warn" onDismiss={() => setTrouble(null)}>{trouble}</Notice>}
      <p role="status" className="visually-hidden">{said}</p>
      <ol className={styles['photos']}>
        {photos.map((photo, index) => (
          <PhotoRow
            key={photo.id}
            photo={photo}
            number={index + 1}
            count={photos.length}
            busy={acts.busy !== null}
            onMove={(by) => move(photo.id, by)}
            onDescribe={async (fr, en) => {
              const outcome = await acts.describe(photo.id, fr, en);
              if (settle(outcome)) onTell(t('placePage:photos.changed'));
              return outcome.kind === 'done';
            }}
            onRemove={async () => {
              if (settle(await acts.remove(photo.id))) onTell(t('placePage:photos.removed'));
            }}
          />
        ))}
      </ol>
      {pending.map(({ key, file }) => (
        <NewPhoto
          key={key}
          placeId={base.placeId}
          file={file}
          requestKey={key}
          onDrop={() => setPending((before) => before.filter((one) => one.key !== key))}
          onKept={async () => {
            const now = await acts.again();
            if (now !== null) work.refresh(now);
            setPending((before) => before.filter((one) => one.key !== key));
            onTell(t(base.status === 'OPEN' ? 'placePage:photos.sent' : 'placePage:photos.sentDraft'));
          }}
        />
      ))}
      {room > 0 ? (
        <div className={styles['row']}>
          <FileTrigger allowsMultiple acceptedFileTypes={['image/jpeg', 'image/png', 'image/webp']} onSelect={(files) => setPending((before) => [...before, ...[...(files ?? [])].slice(0, room).map((file) => ({ key: newRequestKey(), file }))])}>
            <Button look="quiet"><Camera aria-hidden="true" />{t('placePage:photos.add')}</Button>
          </FileTrigger>
          <p className={styles['soft']}>{t('placePage:photos.rules')}</p>
        </div>
      ) : (
        <p>{t('placePage:photos.full')}</p>
      )}
    </section>
  );
}
