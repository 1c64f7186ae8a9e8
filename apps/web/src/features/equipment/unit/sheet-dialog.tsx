import { Button, DatePicker, Notice, Select, TextField } from '@escale/ui';
import { useState } from 'react';
import { ActDialog } from '../acts/act-dialog.tsx';
import acts from '../acts/acts.module.css';
import { ChangeUnitMutation } from '../equipment.graphql.ts';
import type { FleetUnit } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import { typedCents } from '../words.presenter.ts';
import { sheetOf, theirChanges, type Sheet } from './sheet.presenter.ts';

const NONE = 'none';

/**
 * What is known of a unit, to be mended. When somebody else writes at the same time, the one who comes second is shown what changed, keeps what they typed, and decides.
 */
export function SheetDialog({ unit, onDone, onClose }: { readonly unit: FleetUnit; readonly onDone: () => void; readonly onClose: () => void }) {
  const { reading, work, spaces } = useFleetFrame();
  const { t, locale } = reading;
  // What was shown when writing began; what stands now comes with `unit`.
  const [shown, setShown] = useState(unit);
  const [sheet, setSheet] = useState<Sheet>(() => sheetOf(unit, locale));
  const [problem, setProblem] = useState(false);
  const type = (change: Partial<Sheet>): void => setSheet({ ...sheet, ...change });
  const theirs = unit.version === shown.version ? [] : theirChanges(shown, unit, reading);
  const send = () => {
    const costCents = typedCents(sheet.cost);
    setProblem(costCents === 'unreadable');
    if (costCents === 'unreadable') return null;
    const { tag, serialNumber, spaceId, note, purchasedOn, warrantyUntil } = sheet;
    const given = (text: string): string | null => (text.trim() === '' ? null : text.trim());
    return work.send(ChangeUnitMutation, { unitId: unit.id, expectedVersion: shown.version, tag, serialNumber: given(serialNumber), spaceId, note: given(note), purchasedOn, warrantyUntil, costCents });
  };
  return (
    <ActDialog title={t('fleet:sheet.title', { tag: unit.tag })} send={t('fleet:sheet.send')} wide onSend={send} onDone={onDone} onClose={onClose}>
      {theirs.length > 0 && (
        <Notice tone="warn">
          <p>{t('fleet:sheet.changed')}</p>
          <ul className={acts['list']}>
            {theirs.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button look="quiet" onPress={() => setShown(unit)}>{t('fleet:sheet.keepMine')}</Button>
        </Notice>
      )}
      <div className={acts['pair']}>
        <TextField label={t('fleet:sheet.tag')} maxLength={40} value={sheet.tag} onChange={(tag) => type({ tag })} />
        <TextField label={t('fleet:sheet.serialNumber')} optional maxLength={80} value={sheet.serialNumber} onChange={(serialNumber) => type({ serialNumber })} />
      </div>
      {spaces.length > 0 && (
        <Select
          label={t('fleet:sheet.space')}
          options={[{ id: NONE, label: t('fleet:filter.noSpace') }, ...spaces.map(({ id, name }) => ({ id, label: name }))]}
          value={sheet.spaceId ?? NONE}
          onChange={(space) => type({ spaceId: space === NONE ? null : space })}
        />
      )}
      <TextField label={t('fleet:sheet.note')} optional maxLength={500} value={sheet.note} onChange={(note) => type({ note })} />
      <div className={acts['pair']}>
        <DatePicker label={t('fleet:sheet.purchasedOn')} optional value={sheet.purchasedOn} onChange={(purchasedOn) => type({ purchasedOn })} />
        <DatePicker label={t('fleet:sheet.warrantyUntil')} optional value={sheet.warrantyUntil} onChange={(warrantyUntil) => type({ warrantyUntil })} />
        <TextField label={t('fleet:sheet.cost')} optional hint={t('fleet:sheet.costHint')} inputMode="decimal" value={sheet.cost} onChange={(cost) => type({ cost })} {...(problem ? { problem: t('fleet:sheet.costUnreadable') } : {})} />
      </div>
    </ActDialog>
  );
}
