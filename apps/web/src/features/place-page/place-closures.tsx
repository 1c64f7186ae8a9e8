import { formatTimeRange } from '@escale/messages';
import { Notice, useMessages } from '@escale/ui';
import type { PlaceQuery } from '../../gql/graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';

type Place = Pick<NonNullable<PlaceQuery['place']>, 'closures' | 'timeZone'>;

/** When the place is closed though its hours say otherwise, and why: said before anybody looks for a slot. */
export function PlaceClosures({ place: { closures, timeZone } }: { readonly place: Place }) {
  const { t, locale } = useMessages();
  return closures.map(({ startsAt, endsAt, reason, wordsFr, wordsEn, spaceName }) => {
    const words = locale === 'fr' ? (wordsFr ?? wordsEn) : (wordsEn ?? wordsFr);
    return (
      <Notice key={`${startsAt} ${spaceName ?? ''}`} tone="warn" live={false} title={spaceName == null ? t('closures:publicTitle') : t('closures:publicSpace', { space: spaceName })}>
        <p>{formatTimeRange(startsAt, endsAt, timeZone, locale, { readerZone: readerZone() })}</p>
        <p>{words ?? t(`closures:reason.${reason}`)}</p>
      </Notice>
    );
  });
}
