import { instantOf, localDay, minuteOfDay, timeZone as zoneNamed } from '@escale/domain';
import { ComboBox, DatePicker } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ChangeArrivalMutation, DestinationsQuery, SendUnitsMutation } from '../equipment.graphql.ts';
import type { FleetUnit } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import type { UnitsDone } from '../use-unit-work.ts';
import { whatOf } from '../words.presenter.ts';
import { ActDialog } from './act-dialog.tsx';
import { useWithout, WhatBecomes } from './what-becomes.tsx';

type SendDialogProps = { readonly units: readonly FleetUnit[]; readonly onDone: (done: UnitsDone) => void; readonly onClose: () => void };

/** When the doors of most places open: what arrives that day can be booked from then on. */
const MORNING = minuteOfDay(8 * 60);

/** Sends units to another place. */
export function SendDialog({ units, onDone, onClose }: SendDialogProps) {
  const { reading, work } = useFleetFrame();
  const { t } = reading;
  const [text, setText] = useState('');
  const [place, setPlace] = useState<string | null>(null);
  const [day, setDay] = useState<string | null>(null);
  const [problem, setProblem] = useState<'place' | 'day' | null>(null);
  const preview = useWithout(units.map(({ id }) => id));
  const [{ data, fetching }] = useQuery({ query: DestinationsQuery, variables: { text: text.trim() }, pause: text.trim().length < 2 });
  const suggestions = (data?.places.edges ?? []).map(({ node }) => ({ id: node.id, label: node.name, ...(node.communeName == null ? {} : { detail: node.communeName }) }));
  const send = () => {
    const arrives = day === null ? null : instantOf(localDay(day), MORNING, zoneNamed(reading.timeZone));
    setProblem(place === null ? 'place' : arrives === null ? 'day' : null);
    return place === null || arrives === null ? null : work.send(SendUnitsMutation, { unitIds: units.map(({ id }) => id), toPlaceId: place, arrivesAt: arrives.toISOString() });
  };
  return (
    <ActDialog title={t('fleet:send.title', { what: whatOf(units, reading) })} send={t('fleet:send.send')} onSend={send} onDone={onDone} onClose={onClose}>
      <ComboBox
        label={t('fleet:send.to')}
        hint={t('fleet:send.toHint')}
        text={text}
        onTextChange={(typed) => {
          setText(typed);
          setPlace(null);
        }}
        suggestions={text.trim().length < 2 ? [] : suggestions}
        onChoose={({ id, label }) => {
          setText(label);
          setPlace(id);
        }}
        loading={fetching}
        {...(problem === 'place' ? { problem: t('fleet:send.choose') } : {})}
      />
      <DatePicker label={t('fleet:send.arrives')} value={day} onChange={setDay} {...(problem === 'day' ? { problem: t('fleet:send.later') } : {})} />
      <p>{t('fleet:send.text')}</p>
      <WhatBecomes preview={preview} />
    </ActDialog>
  );
}

/** Units on their way come sooner or later than was said. */
export function ArrivalDialog({ units, onDone, onClose }: SendDialogProps) {
  const { reading, work } = useFleetFrame();
  const { t } = reading;
  const [day, setDay] = useState<string | null>(null);
  const [problem, setProblem] = useState(false);
  const send = () => {
    const arrives = day === null ? null : instantOf(localDay(day), MORNING, zoneNamed(reading.timeZone));
    setProblem(arrives === null);
    return arrives && work.send(ChangeArrivalMutation, { unitIds: units.map(({ id }) => id), arrivesAt: arrives.toISOString() });
  };
  return (
    <ActDialog title={t('fleet:send.arrivalTitle', { what: whatOf(units, reading) })} send={t('fleet:act.CHANGE_ARRIVAL')} onSend={send} onDone={onDone} onClose={onClose}>
      <DatePicker label={t('fleet:send.arrives')} value={day} onChange={setDay} {...(problem ? { problem: t('fleet:send.later') } : {})} />
    </ActDialog>
  );
}
