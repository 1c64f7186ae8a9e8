import { nextTags, readTag } from '@escale/domain';
import { Checkbox, ComboBox, NumberField, Select, TextField } from '@escale/ui';
import { useState } from 'react';
import { whatFits } from '../../find-a-place/what-fits.ts';
import { AddUnitsMutation } from '../equipment.graphql.ts';
import { useFleetFrame } from '../fleet-context.ts';
import type { UnitsDone } from '../use-unit-work.ts';
import { ActDialog } from './act-dialog.tsx';
import styles from './acts.module.css';

const NONE = 'none';

/** The beginning most tags of the place share: `TL0342`. */
const commonStart = (tags: readonly string[]): string => tags[0]?.split('-')[0] ?? '';

/** Enters equipment that has come; its tags follow the last of their series. */
export function AddDialog({ tags, onDone, onClose }: { readonly tags: readonly string[]; readonly onDone: (done: UnitsDone) => void; readonly onClose: () => void }) {
  const { reading, work, placeId, models, spaces } = useFleetFrame();
  const { t } = reading;
  const [text, setText] = useState('');
  const [modelId, setModelId] = useState<string | null>(null);
  const [series, setSeries] = useState(() => (commonStart(tags) === '' ? '' : `${commonStart(tags)}-`));
  const [count, setCount] = useState(1);
  const [space, setSpace] = useState(NONE);
  const [ready, setReady] = useState(false);
  const [problem, setProblem] = useState<'model' | 'series' | null>(null);
  const options = models.map(({ id, manufacturer, name, category }) => ({ id, label: `${manufacturer} ${name}`, detail: t(`equipment:${category}.choice`) }));
  const read = readTag(series.replace(/-+$/u, ''));
  const send = () => {
    const wrong = modelId === null ? 'model' : read === null ? 'series' : null;
    setProblem(wrong);
    return modelId === null || read === null ? null : work.send(AddUnitsMutation, { placeId, modelId, series: read, count: Number.isNaN(count) ? 1 : count, ready, spaceId: space === NONE ? null : space });
  };
  return (
    <ActDialog title={t('fleet:add.title')} send={t('fleet:add.send')} onSend={send} onDone={onDone} onClose={onClose}>
      <ComboBox
        label={t('fleet:add.model')}
        text={text}
        onTextChange={(typed) => {
          setText(typed);
          setModelId(null);
        }}
        suggestions={whatFits(options, text).slice(0, 30)}
        onChoose={({ id, label }) => {
          setText(label);
          setModelId(id);
        }}
        {...(problem === 'model' ? { problem: t('fleet:add.chooseModel') } : {})}
      />
      <div className={styles['pair']}>
        <TextField
          label={t('fleet:add.series')}
          value={series}
          onChange={setSeries}
          maxLength={26}
          {...(read === null ? {} : { hint: t('fleet:add.seriesHint', { example: nextTags(read, tags, 1)[0] ?? '' }) })}
          {...(problem === 'series' ? { problem: t('fleet:no.code.TAG_UNREADABLE') } : {})}
        />
        <NumberField label={t('fleet:add.count')} minValue={1} maxValue={100} value={count} onChange={setCount} />
      </div>
      {spaces.length > 0 && <Select label={t('fleet:sheet.space')} options={[{ id: NONE, label: t('fleet:filter.noSpace') }, ...spaces.map(({ id, name }) => ({ id, label: name }))]} value={space} onChange={setSpace} />}
      <Checkbox isSelected={ready} onChange={setReady}>{t('fleet:add.ready')}</Checkbox>
    </ActDialog>
  );
}
