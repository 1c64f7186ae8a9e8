import { Button, LinkButton, Notice, RadioGroup, Select, useMessages } from '@escale/ui';
import { useState } from 'react';
import { WhereField } from '../../find-a-place/where-field.tsx';
import styles from '../group-booking.module.css';
import { agreedSomewhere, KILOMETRES, type TypedWhere, withNeed } from './draft.ts';
import type { Booking, StepProps } from './step.ts';
import { useAgreed } from './use-agreed.ts';

/** Where to look: around a point, or where there is an agreement. */
export function WhereStep({ draft, onChange, onNext, organisation }: StepProps & { readonly organisation: Booking }) {
  const { t } = useMessages();
  const { agreed } = useAgreed(organisation);
  const [text, setText] = useState(draft.where.near?.label ?? '');
  const [missing, setMissing] = useState(false);
  const { where } = draft;
  const none = agreed !== null && !agreedSomewhere(agreed);
  const change = (more: Partial<TypedWhere>): void => {
    setMissing(false);
    onChange(withNeed(draft, { where: { ...where, ...more } }));
  };
  return (
    <div className={styles['form']}>
      {none && <Notice tone="warn" live={false} actions={<LinkButton look="quiet" href={`/organisme/conventions?structure=${organisation.id}`}>{t('groups:where.toAgreements')}</LinkButton>}>{t('groups:where.noAgreement')}</Notice>}
      <RadioGroup label={t('groups:where.kind')} options={[{ id: 'near', label: t('groups:where.near') }, { id: 'agreed', label: t('groups:where.agreed') }]} value={where.kind} onChange={(kind) => change({ kind })} />
      {where.kind === 'near' && (
        <div className={styles['pair']}>
          <WhereField
            text={text}
            onText={(typed) => {
              setText(typed);
              if (where.near !== null && typed !== where.near.label) change({ near: null });
            }}
            onWhere={(found) => {
              if (found?.kind !== 'named') return;
              setText(found.label);
              change({ near: { label: found.label, longitude: found.longitude, latitude: found.latitude } });
            }}
          />
          <Select label={t('groups:where.km')} options={KILOMETRES.map((km) => ({ id: String(km), label: t('groups:where.kmValue', { km }) }))} value={String(where.km)} onChange={(km) => change({ km: Number(km) })} />
        </div>
      )}
      {missing && <Notice tone="no">{t('groups:where.missing')}</Notice>}
      <div className={styles['acts']}>
        <Button
          isDisabled={where.kind === 'agreed' && none}
          onPress={() => {
            const lacks = where.kind === 'near' && where.near === null;
            setMissing(lacks);
            if (!lacks) onNext();
          }}
        >
          {t('groups:new.find')}
        </Button>
      </div>
    </div>
  );
}
