import { Button, useMessages } from '@escale/ui';
import type { RefusalFragment as RefusalFacts } from '../../gql/graphql.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { Alternatives } from '../booking-refused/alternatives.tsx';
import type { Alternative } from '../booking-refused/alternatives.presenter.ts';
import styles from './book.module.css';
import { OtherSlotsLink, WayOut } from './ways-out.tsx';

type RefusedSlotProps = {
  readonly refusal: RefusalFacts;
  readonly offerId: string;
  readonly onTake: (alternative: Alternative) => void;
  /** When another age would mend it. */
  readonly onAskAge?: () => void;
};

/** The slot cannot be had: why, and the nearest others. */
export function RefusedSlot({ refusal, offerId, onTake, onAskAge }: RefusedSlotProps) {
  const { t } = useMessages();
  const title = t('booking:refused.title');
  usePageTitle(title);
  const some = refusal.alternatives.length > 0;
  return (
    <WayOut title={title}>
      <p>{t(`refusal:${refusal.code}`)}</p>
      {some && (
        <>
          <p className={styles['soft']}>{t('booking:refused.kept')}</p>
          <Alternatives alternatives={refusal.alternatives} refused={{ placeId: refusal.aboutPlace?.id ?? null, offerId }} onTake={onTake} />
        </>
      )}
      {onAskAge !== undefined && (
        <p>
          <Button look="quiet" onPress={onAskAge}>
            {t('booking:age.change')}
          </Button>
        </p>
      )}
      <OtherSlotsLink slug={refusal.aboutPlace?.slug ?? null} />
    </WayOut>
  );
}

/** The ten minutes are over: the same slot again if it is still free. */
export function Lapsed({ taking, slug, onTakeAgain }: { readonly taking: boolean; readonly slug: string; readonly onTakeAgain: () => void }) {
  const { t } = useMessages();
  const title = t('booking:hold.lapsedTitle');
  usePageTitle(title);
  return (
    <WayOut title={title}>
      <p>{t('booking:hold.lapsed')}</p>
      <p>
        <Button onPress={onTakeAgain} pending={taking}>
          {t('booking:hold.takeAgain')}
        </Button>
      </p>
      <OtherSlotsLink slug={slug} />
    </WayOut>
  );
}
