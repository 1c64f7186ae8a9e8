import { AGREEMENT_BOOKERS } from '@escale/domain';
import { Button, DatePicker, Notice, RadioGroup, TextField, useMessages, X } from '@escale/ui';
import { useEffect, useId, useRef, useState } from 'react';
import type { ShownAgreementFragment as Shown } from '../../gql/graphql.ts';
import styles from './agreements.module.css';
import { PlaceField } from './place-field.tsx';
import { QuotaFields } from './quota-fields.tsx';
import type { Side } from './side.ts';
import { draftOf, newAgreement, type TypedAgreement, typedOf } from './typed-agreement.presenter.ts';
import type { AgreementActs, AgreementNo } from './use-agreement-acts.ts';

type AgreementFormProps = {
  readonly side: Side;
  /** The terms that are changed; null for a new agreement. */
  readonly agreement: Shown | null;
  readonly today: string;
  readonly acts: AgreementActs;
  readonly onDone: (words: string) => void;
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

const MISSING = { place: 'PLACE_UNKNOWN', from: 'OUT_OF_ORDER', until: 'OUT_OF_ORDER', quotas: 'QUOTA_OUT_OF_BOUNDS' } as const;
const FIELD = { place: 'placeId', from: 'from', until: 'until', quotas: 'quotas' } as const;

/** An agreement being asked for, written or changed; what was typed stays until it is sent. */
export function AgreementForm({ side, agreement, today, acts, onDone, onChanged, onClose }: AgreementFormProps) {
  const { t } = useMessages();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [typed, setTyped] = useState<TypedAgreement>(() => (agreement === null ? newAgreement(today) : typedOf(agreement)));
  const { sending } = acts;
  const [refused, setRefused] = useState<AgreementNo | 'unreachable' | null>(null);
  const no = refused === 'unreachable' ? null : refused;
  const type = (more: Partial<TypedAgreement>): void => {
    setRefused(null);
    setTyped((before) => ({ ...before, ...more }));
  };
  const problem = (field: string): string | null => (no?.field === field ? t(`organisation:agreementRefusal.${no.code}`) : null);
  const marked = (field: string) => (problem(field) === null ? {} : { problem: problem(field) ?? '' });
  const act = agreement !== null ? 'change' : side.kind === 'organisation' ? 'ask' : 'write';
  const save = async (): Promise<void> => {
    if (sending) return;
    const draft = draftOf(side.kind === 'place' ? { ...typed, place: { id: side.placeId, label: '' } } : typed, side.kind === 'organisation');
    if (typeof draft === 'string') return setRefused({ code: MISSING[draft], field: FIELD[draft] });
    setRefused(null);
    const outcome = agreement !== null ? await acts.change(agreement, draft) : side.kind === 'organisation' ? await acts.ask(side.organisationId, draft) : await acts.write(typed.siret, draft);
    if (outcome.kind === 'unreachable') return setRefused('unreachable');
    if (outcome.kind === 'done') return onDone(t(`organisation:agreement.${({ change: 'changed', ask: 'asked', write: 'written' } as const)[act]}`));
    setRefused(outcome.no);
    if (outcome.no.code === 'CHANGED_MEANWHILE') onChanged();
  };
  return (
    <form
      noValidate
      aria-labelledby={titleId}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={styles['top']}>
        <h2 id={titleId} ref={heading} tabIndex={-1}>{agreement === null ? t(`organisation:agreement.${act === 'ask' ? 'ask' : 'write'}`) : agreement.organisationName}</h2>
        <Button look="plain" aria-label={t('organisation:agreement.act.close')} onPress={onClose}><X aria-hidden="true" /></Button>
      </div>
      {agreement === null && side.kind === 'organisation' && <PlaceField chosen={typed.place} problem={problem('placeId')} onChoose={(place) => type({ place })} />}
      {agreement === null && side.kind !== 'organisation' && <TextField label={t('organisation:agreement.siret')} hint={t('organisation:agreement.siretHelp')} inputMode="numeric" maxLength={40} value={typed.siret} onChange={(siret) => type({ siret })} {...marked('siret')} />}
      <div className={styles['pair']}>
        <DatePicker label={t('organisation:agreement.from')} value={typed.from} onChange={(from) => type({ from })} {...marked('from')} />
        <DatePicker label={t('organisation:agreement.until')} value={typed.until} onChange={(until) => type({ until })} {...marked('until')} />
      </div>
      <QuotaFields quotas={typed.quotas} problem={problem('quotas')} onChange={(quotas) => type({ quotas })} />
      <RadioGroup label={t('organisation:agreement.bookersLabel')} options={AGREEMENT_BOOKERS.map((id) => ({ id, label: t(`organisation:agreement.bookers.${id}`) }))} value={typed.bookers} onChange={(bookers) => type({ bookers })} />
      <TextField label={t('organisation:agreement.price')} hint={t('organisation:agreement.priceHelp')} optional maxLength={1_000} value={typed.priceNote} onChange={(priceNote) => type({ priceNote })} {...marked('priceNote')} />
      {refused === 'unreachable' && <Notice tone="warn">{t('organisation:form.unreachable')}</Notice>}
      {no !== null && <Notice tone="no">{t(`organisation:agreementRefusal.${no.code}`)}</Notice>}
      <div className={styles['acts']}>
        <Button type="submit" pending={sending}>{t(act === 'ask' ? 'organisation:agreement.act.send' : 'organisation:agreement.act.save')}</Button>
      </div>
    </form>
  );
}
