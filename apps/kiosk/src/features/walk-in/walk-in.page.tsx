import { noticeFor, walkInsPossible } from '@escale/domain';
import { ArrowLeft, BellRing, Button, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useDevice, useDeviceState } from '../../offline/use-device.tsx';
import { ForTeam } from '../../shell/for-team.tsx';
import { Screen } from '../../shell/screen.tsx';
import { PinPad } from '../staff/pin-pad.tsx';
import { ChoicePage } from './choice.page.tsx';
import { NamePage } from './name.page.tsx';
import { NoticePage } from './notice.page.tsx';
import styles from './walk-in.module.css';
import { chosenOffer, durationWords, NOTHING_SAID, nextQuestion, noneLine, offerWords, type WalkInPlan, type WalkInWish } from './walk-in.presenter.ts';

export type WalkInPageProps = {
  /** IANA zone of the place. */
  readonly zone: string;
  readonly onBegin: (plan: WalkInPlan) => void;
  readonly onCall: () => void;
  readonly onBack: () => void;
};

/** For who comes without a booking: what is free now, one question per screen, no account. */
export function WalkInPage({ zone, onBegin, onCall, onBack }: WalkInPageProps) {
  const { t, spoken: locale } = useMessages();
  const device = useDevice();
  const { view, hasPin } = useDeviceState();
  // What was free when the person came to the screen does not change under their finger; it is looked at again when they begin.
  const [now] = useState(() => device.now());
  const [path, setPath] = useState<readonly WalkInWish[]>([NOTHING_SAID]);
  const wish = path.at(-1) ?? NOTHING_SAID;
  const words = { t, locale, zone, now };
  const choices = view === null ? [] : walkInsPossible(view, now);
  const say = (more: WalkInWish) => {
    const question = nextQuestion(more);
    if (question.ask === 'nothing') onBegin(question.plan);
    else setPath((before) => [...before, more]);
  };
  const back = (
    <Button wide look="quiet" onPress={() => (path.length > 1 ? setPath((before) => before.slice(0, -1)) : onBack())}>
      <ArrowLeft aria-hidden="true" className="lucide" />
      {t('words:back')}
    </Button>
  );
  const call = (
    <Button wide onPress={onCall}>
      <BellRing aria-hidden="true" className="lucide" />
      {t('kiosk:call.action')}
    </Button>
  );
  const question = nextQuestion(wish);
  switch (question.ask) {
    case 'offer':
      if (choices.length === 0) {
        return (
          <Screen title={t('kioskArrivals:walkIn.none')} lead={view === null ? t('kioskArrivals:walkIn.noneKnown') : noneLine(view, words)} actions={<>{call}{back}</>}>
            <p>{t('kiosk:noBooking.phone')}</p>
            <p className={styles['address']}>{location.host}</p>
          </Screen>
        );
      }
      return <ChoicePage title={t('kioskArrivals:walkIn.title')} lead={t('kioskArrivals:walkIn.lead')} back={back} choices={choices.map((choice) => ({ id: choice.offer.id, ...offerWords(choice, words), onChoose: () => say(chosenOffer(wish, choice)) }))} />;
    case 'duration': {
      const minutes = choices.find(({ offer }) => offer.id === question.offer.id)?.minutes ?? [];
      return <ChoicePage title={t('kioskArrivals:walkIn.durationTitle')} back={back} choices={minutes.map((each) => ({ id: String(each), ...durationWords(each, words), onChoose: () => say({ ...wish, minutes: each }) }))} />;
    }
    case 'name':
      return <NamePage back={back} onName={(givenName) => say({ ...wish, givenName, named: true })} />;
    case 'minor': {
      const { age } = question;
      const answers = [{ id: 'yes', title: t('kioskArrivals:walkIn.minorYes', { age }), minor: true }, { id: 'no', title: t('kioskArrivals:walkIn.minorNo', { age }), minor: false }];
      return <ChoicePage title={t('kioskArrivals:walkIn.minorTitle', { age })} lead={t('kioskArrivals:walkIn.minorLead')} back={back} choices={answers.map(({ minor, ...answer }) => ({ ...answer, detail: null, onChoose: () => say({ ...wish, minor }) }))} />;
    }
    case 'guardian':
      return <Screen title={t('kioskArrivals:walkIn.guardianTitle')} lead={t('kioskArrivals:walkIn.guardianLead')} actions={<>{hasPin ? <ForTeam><PinPad onRight={() => say({ ...wish, guardianSeen: true })} /></ForTeam> : call}{back}</>} />;
    case 'notice':
      return <NoticePage notice={view === null ? null : noticeFor(view, locale)} back={back} onRead={() => say({ ...wish, noticed: true })} />;
    case 'nothing':
      return null;
  }
}
