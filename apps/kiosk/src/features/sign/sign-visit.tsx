import type { AbsenceReason, Half, HalfDay, Id, KioskFact, SnapshotBooking, TimeZone } from '@escale/domain';
import { Button, Progress, type DrawnStroke, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useDevice, useDeviceState } from '../../offline/use-device.tsx';
import { Screen } from '../../shell/screen.tsx';
import { useNow } from '../../shell/use-now.ts';
import { keep } from '../check-in/decide.ts';
import { AbsencesPage } from './absences.page.tsx';
import { AgainPage } from './again.page.tsx';
import { FieldPage } from './field.page.tsx';
import { SaidPage } from './said.page.tsx';
import { closedWords, halfToSign, knownOf, peopleOf, type Person, toSign, TRAINER } from './sign.presenter.ts';
import { WhoPage } from './who.page.tsx';

export type SignVisitProps = { readonly bookingId: Id<'Booking'>; readonly sound: boolean; readonly onFinish: () => void };

type Stage =
  | { readonly at: 'who' | 'keeping' }
  | { readonly at: 'again' | 'field'; readonly person: Person; readonly half: HalfDay }
  | { readonly at: 'said'; readonly person: Person; readonly half: HalfDay; readonly eventId: string | null }
  | { readonly at: 'absences'; readonly half: HalfDay };

/** One booking's people sign their presence, one after another. What is drawn lives in the field alone, and is gone with it. */
export function SignVisit({ bookingId, ...around }: SignVisitProps) {
  const { t } = useMessages();
  const { view } = useDeviceState();
  const booking = view?.bookings.find(({ id }) => id === bookingId);
  if (view === null || booking === undefined) return <Screen title={t('kioskSign:closed.title')} lead={t('kioskSign:closed.gone')} actions={<Finish onPress={around.onFinish} />} />;
  return <Signing booking={booking} zone={view.place.timeZone} {...around} />;
}

const Finish = ({ onPress }: { readonly onPress: () => void }) => {
  const { t } = useMessages();
  return <Button wide onPress={onPress}>{t('kiosk:finish')}</Button>;
};

type SigningProps = Omit<SignVisitProps, 'bookingId'> & { readonly booking: SnapshotBooking; readonly zone: TimeZone };

function Signing({ booking, zone, sound, onFinish }: SigningProps) {
  const { t, spoken: locale } = useMessages();
  const device = useDevice();
  const now = useNow();
  const [stage, setStage] = useState<Stage>({ at: 'who' });
  const [chosen, setChosen] = useState<Half | null>(null);
  /**
   * Absences are open to who has just signed as the trainer, and to nobody else; not behind the team's PIN. The trainer knows who is missing and does not know the PIN, which is the place's; and their own signature stands
   * beside what they note, under the same hour and kiosk. No harm is done that lasts: who signs later counts as present.
   */
  const [isTrainer, setTrainer] = useState(false);
  const open = toSign(booking, zone, now);
  const half = halfToSign(open, chosen);
  const attendance = device.attendance();
  const people = peopleOf(booking);
  const toWho = () => setStage({ at: 'who' });

  const choose = (person: Person, of: HalfDay) => setStage({ at: knownOf(attendance, booking.id, of, person.signer)?.is === 'SIGNED' ? 'again' : 'field', person, half: of });
  const sign = async (person: Person, of: HalfDay, strokes: readonly DrawnStroke[]) => {
    setStage({ at: 'keeping' });
    const fact: KioskFact = { type: 'SIGNED', bookingId: booking.id, day: of.day, half: of.half, signer: person.signer, means: strokes.length > 0 ? 'STROKES' : 'CONFIRMED', strokes };
    const eventId = await keep(device, fact);
    if (eventId !== null && person.signer.role === 'TRAINER') setTrainer(true);
    setStage({ at: 'said', person, half: of, eventId });
  };
  const noteAbsent = (of: HalfDay) => (learnerId: string, reason: AbsenceReason) => keep(device, { type: 'ABSENCE_NOTED', bookingId: booking.id, day: of.day, half: of.half, learnerId, reason });

  switch (stage.at) {
    case 'keeping':
      return <Screen title={t('kioskSign:keeping')}><Progress label={t('kioskSign:keepingText')} /></Screen>;
    case 'again': {
      const { person, half: of } = stage;
      return <AgainPage person={person} half={of} zone={zone} signedAt={knownOf(attendance, booking.id, of, person.signer)?.at ?? now} onYes={() => setStage({ at: 'field', person, half: of })} onNo={toWho} />;
    }
    case 'field': {
      const { person, half: of } = stage;
      return <FieldPage person={person} half={of} zone={zone} onSign={(strokes) => void sign(person, of, strokes)} onBack={toWho} />;
    }
    case 'said': {
      const { person, half: of, eventId } = stage;
      const mayNote = isTrainer && booking.isGroup && people.length > 0;
      return <SaidPage key={eventId} person={person} half={of} eventId={eventId} sound={sound} onFinish={onFinish} onNext={booking.isGroup ? toWho : null} onAbsences={mayNote && person.signer.role === 'TRAINER' ? () => setStage({ at: 'absences', half: of }) : null} />;
    }
    case 'absences':
      return <AbsencesPage bookingId={booking.id} half={stage.half} people={people} attendance={attendance} onNote={noteAbsent(stage.half)} onBack={toWho} />;
    case 'who': {
      if (half === null) return <Screen title={t('kioskSign:closed.title')} lead={closedWords(open, now, zone, { t, locale })} actions={<Finish onPress={onFinish} />} />;
      const onAbsences = isTrainer && booking.isGroup && people.length > 0 ? () => setStage({ at: 'absences', half }) : null;
      const trainer: Person | null = booking.isGroup ? { signer: TRAINER, name: null } : null;
      return <WhoPage bookingId={booking.id} people={people} trainer={trainer} open={open.open} half={half} zone={zone} attendance={attendance} onHalf={setChosen} onChoose={(person) => choose(person, half)} onAbsences={onAbsences} onFinish={onFinish} />;
    }
  }
}
