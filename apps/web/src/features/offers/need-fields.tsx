import { EQUIPMENT_CATEGORIES } from '@escale/domain';
import { Button, NumberField, Plus, Select, Trash2, useMessages } from '@escale/ui';
import type { Stock } from './facts.ts';
import styles from './offers.module.css';
import { FIELD_BOUNDS, type TypedNeed } from './typed-offer.presenter.ts';

type NeedFieldsProps = { readonly needs: readonly TypedNeed[]; readonly stock: Stock; readonly problem: string | undefined; readonly onChange: (needs: readonly TypedNeed[]) => void };

const ANY = 'any';

/** What an offer takes: one line a kind of equipment. */
export function NeedFields({ needs, stock, problem, onChange }: NeedFieldsProps) {
  const { t } = useMessages();
  const change = (index: number, more: Partial<TypedNeed>): void => onChange(needs.map((need, at) => (at === index ? { ...need, ...more } : need)));
  // What the place has comes first, for it is what most offers take.
  const here = new Set(stock.models.map(({ category }) => category));
  const categories = [...EQUIPMENT_CATEGORIES].sort((a, b) => Number(here.has(b)) - Number(here.has(a)));
  return (
    <fieldset className={styles['needs']}>
      <legend>{t('offers:editor.needs')}</legend>
      {problem !== undefined && <p role="alert" className={styles['problem']}>{problem}</p>}
      {needs.map(({ category, modelId, quantity, perPerson }, index) => (
        // A need has no name of its own: its place in the list is what it is.
        <div key={index} className={styles['need']}>
          <Select label={t('offers:editor.needCategory')} options={categories.map((id) => ({ id, label: t(`equipment:${id}.choice`) }))} value={category} onChange={(chosen) => change(index, { category: chosen, modelId: null })} />
          <Select
            label={t('offers:editor.needModel')}
            options={[{ id: ANY, label: t('offers:editor.anyModel') }, ...stock.models.filter((model) => model.category === category).map(({ id, name }) => ({ id, label: name }))]}
            value={modelId ?? ANY}
            onChange={(chosen) => change(index, { modelId: chosen === ANY ? null : chosen })}
          />
          <NumberField label={t('offers:editor.needQuantity')} minValue={FIELD_BOUNDS.quantity[0]} maxValue={FIELD_BOUNDS.quantity[1]} value={quantity} onChange={(count) => change(index, { quantity: count })} />
          <Select
            label={t('offers:editor.needPer')}
            options={[{ id: 'person', label: t('offers:editor.perPerson') }, { id: 'booking', label: t('offers:editor.perBooking') }]}
            value={perPerson ? 'person' : 'booking'}
            onChange={(per) => change(index, { perPerson: per === 'person' })}
          />
          <Button look="plain" onPress={() => onChange(needs.filter((_, at) => at !== index))}>
            <Trash2 aria-hidden="true" />
            {t('offers:editor.removeNeed')}
          </Button>
        </div>
      ))}
      <Button look="quiet" onPress={() => onChange([...needs, { category: categories[0] ?? 'VR_HEADSET', modelId: null, quantity: 1, perPerson: true }])}>
        <Plus aria-hidden="true" />
        {t('offers:editor.addNeed')}
      </Button>
    </fieldset>
  );
}
