import { formatDuration, formatTime } from '@escale/messages';
import { Button, Checkbox, Disclosure, Notice, NumberField, RadioGroup, Select, TextField } from '@escale/ui';
import { useState } from 'react';
import { useDeskFrame } from '../desk-context.ts';
import type { DeskNo, PlannedBooking, PlanningUnit } from '../facts.ts';
import { TroubleNotice } from '../panel/trouble-notice.tsx';
import { freeUnits, isEnough, lengthsOf, offersFor } from '../walk-in.presenter.ts';
import { personIn } from '../words.presenter.ts';
import { useWalkIn } from './use-walk-in.ts';
import styles from '../panel/panel.module.css';

type WalkInFormProps = { readonly unit: PlanningUnit | null; readonly onDone: (booking: PlannedBooking) => void };

/** Welcomes somebody who comes without a booking: all is proposed already, and only what the activity asks is asked. */
export function WalkInForm({ unit, onDone }: WalkInFormProps) {
  const { planning, reading, now, desk, patch, tell } = useDeskFrame();
  const { t, locale, timeZone } = reading;
  const { wish, type, problem, check } = useWalkIn(planning, now, unit);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<{ readonly no: DeskNo | null } | null>(null);
  if (wish === null) return <p className={styles['soft']}>{t('planning:walkIn.none')}</p>;
  const { offer, durationMinutes, people } = wish;

  const send = async (evenIfClosed: boolean): Promise<void> => {
    const input = check();
    if (input === null) return;
    setSending(true);
    setRefused(null);
    const outcome = await desk.walkIn({ ...input, placeId: planning.placeId, unitIds: unit === null ? null : [unit.id], evenIfClosed });
    setSending(false);
    if (outcome.kind !== 'done') return setRefused({ no: outcome.kind === 'no' ? outcome.no : null });
    const time = formatTime(outcome.done.endsAt, timeZone, locale);
    patch({ booking: outcome.done });
    tell({ tone: 'ok', title: outcome.done.givenName == null ? t('planning:walkIn.doneSomebody', { time }) : t('planning:walkIn.done', { who: personIn(outcome.done, reading), time }) });
    onDone(outcome.done);
  };
  const enough = isEnough(offer, people, freeUnits(planning, now, now + durationMinutes * 60_000));
  const below = offer.guardianConsentBelow ?? null;
  return (
    <form
      noValidate
      aria-label={t('planning:walkIn.title')}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <Select label={t('planning:walkIn.offer')} options={offersFor(planning, unit).map((one) => ({ id: one.id, label: locale === 'fr' ? one.titleFr : one.titleEn }))} value={offer.id} onChange={(offerId) => type({ offerId })} />
      <div className={styles['pair']}>
        <Select label={t('planning:walkIn.duration')} options={lengthsOf(offer).map((minutes) => ({ id: String(minutes), label: formatDuration(minutes, locale) }))} value={String(durationMinutes)} onChange={(minutes) => type({ durationMinutes: Number(minutes) })} />
        {offer.peopleMax > offer.peopleMin && <NumberField label={t('planning:walkIn.people')} minValue={offer.peopleMin} maxValue={offer.peopleMax} value={people} onChange={(count) => type({ people: count })} />}
      </div>
      {!enough && <Notice tone="warn" live={false}>{t('planning:walkIn.full')}</Notice>}
      {offer.safetyNotice && (
        <Checkbox isSelected={wish.safety} onChange={(safety) => type({ safety })} isInvalid={problem === 'safety'} {...(problem === 'safety' ? { detail: t('planning:walkIn.safetyMissing') } : {})}>
          {t('planning:walkIn.safety')}
        </Checkbox>
      )}
      {below !== null && (
        <RadioGroup
          label={t('planning:walkIn.minor', { age: below })}
          options={[{ id: 'adult', label: t('planning:walkIn.adult', { age: below }) }, { id: 'minor', label: t('planning:walkIn.minorSeen') }]}
          value={wish.age}
          onChange={(age) => type({ age })}
          {...(problem === 'age' ? { problem: t('planning:walkIn.minorMissing') } : {})}
        />
      )}
      <Disclosure title={t('planning:walkIn.name')} level={3}>
        <div className={styles['pair']}>
          <TextField label={t('planning:walkIn.givenName')} optional autoComplete="off" value={wish.givenName} onChange={(givenName) => type({ givenName })} />
          <TextField label={t('planning:walkIn.familyName')} optional autoComplete="off" value={wish.familyName} onChange={(familyName) => type({ familyName })} />
        </div>
      </Disclosure>
      {refused !== null && <TroubleNotice title={t('planning:no.actTitle')} no={refused.no} insist={{ label: t('planning:no.insistWalkIn'), onPress: () => void send(true), pending: sending }} onDismiss={() => setRefused(null)} />}
      <Button type="submit" pending={sending}>{t('planning:walkIn.send')}</Button>
    </form>
  );
}
