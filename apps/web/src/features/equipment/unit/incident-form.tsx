import { RadioGroup, Select, TextField } from '@escale/ui';
import { useState } from 'react';
import type { IncidentKind, IncidentSeverity } from '../../../gql/graphql.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { ReportIncidentMutation } from '../equipment.graphql.ts';
import type { FleetUnit } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import { bookingsInWords } from '../words.presenter.ts';

const SEVERITIES: readonly IncidentSeverity[] = ['BLOCKING', 'MINOR'];
const KINDS: readonly IncidentKind[] = ['BROKEN', 'BATTERY', 'CONTROLLER', 'PICTURE', 'SOUND', 'TRACKING', 'NETWORK', 'SOFTWARE', 'HYGIENE', 'MISSING_PART', 'OTHER'];
const FIRST_SEVERITY: IncidentSeverity = 'BLOCKING';
const FIRST_KIND: IncidentKind = 'BROKEN';

/** Writes down what went wrong; pictures are added to the incident afterwards. */
export function IncidentForm({ unit, onChanged, onClose }: { readonly unit: FleetUnit; readonly onChanged: () => void; readonly onClose: () => void }) {
  const { reading, work } = useFleetFrame();
  const { t } = reading;
  const [severity, setSeverity] = useState(FIRST_SEVERITY);
  const [kind, setKind] = useState(FIRST_KIND);
  const [account, setAccount] = useState('');
  const [empty, setEmpty] = useState(false);
  const send = () => {
    setEmpty(account.trim() === '');
    return account.trim() === '' ? null : work.send(ReportIncidentMutation, { unitId: unit.id, severity, kind, account: account.trim() });
  };
  return (
    <ActDialog
      title={t('fleet:incident.formTitle', { tag: unit.tag })}
      send={t('fleet:incident.send')}
      onSend={send}
      onDone={(done) => {
        const detail = bookingsInWords(done, t);
        work.tell({ tone: done.stranded > 0 ? 'warn' : 'ok', title: t('fleet:done.reported'), ...(detail === undefined ? {} : { detail }) });
        onChanged();
        onClose();
      }}
      onClose={onClose}
    >
      <RadioGroup label={t('fleet:incident.severity')} options={SEVERITIES.map((id) => ({ id, label: t(`fleet:incident.severities.${id}`) }))} value={severity} onChange={setSeverity} />
      <Select label={t('fleet:incident.kind')} options={KINDS.map((id) => ({ id, label: t(`fleet:incidentKind.${id}`) }))} value={kind} onChange={setKind} />
      <TextField label={t('fleet:incident.account')} hint={t('fleet:incident.accountHint')} maxLength={1_000} value={account} onChange={setAccount} {...(empty ? { problem: t('fleet:incident.accountEmpty') } : {})} />
    </ActDialog>
  );
}
