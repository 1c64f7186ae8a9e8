import { useMessages } from '@escale/ui';
import type { PhotoFactsFragment as Photo } from '../../gql/graphql.ts';
import styles from './place-about.module.css';
import { photoView } from './photos.presenter.ts';

/** The pictures of a place; the first as wide as the page. */
export function PlacePhotos({ photos }: { readonly photos: readonly Photo[] }) {
  const { t, locale } = useMessages();
  if (photos.length === 0) return null;
  return (
    <ul role="list" aria-label={t('placePage:photos.ofPlace')} className={styles['photos']}>
      {photos.map((photo, index) => {
        const { id, src, srcSet, width, height, words, lang } = photoView(photo, locale);
        return (
          <li key={id}>
            <img src={src} srcSet={srcSet} sizes={index === 0 ? '(max-width: 72rem) 100vw, 70rem' : '(max-width: 40rem) 100vw, 20rem'} width={width} height={height} alt={words} loading={index === 0 ? 'eager' : 'lazy'} decoding="async" {...(lang === null ? {} : { lang })} />
          </li>
        );
      })}
    </ul>
  );
}
