import { CLOSURE_REASONS, CLOSURE_WORDS_MOST } from '@escale/domain';
import { Button, DatePicker, Notice, PageTitle, Select, TextField, useMessages } from '@escale/ui';
import { type ReactNode } from 'react';
import styles from './closures.module.css';
import type { ClosureWish } from './closures.presenter.ts';

export type FormProblem = { readonly field: 'fromTime' | 'toTime' | 'to' | null; readonly words: string };

type ClosureFormProps = {
  readonly wish: ClosureWish;
  readonly spaces: readonly { readonly id: string; readonly name: string }[];
  readonly problem: FormProblem | null;
  readonly notice: ReactNode;
  readonly pending: boolean;
  readonly onType: (change: Partial<ClosureWish>) => void;
  readonly onBack: () => void;
  readonly onSend: () => void;
};

const WHOLE = 'whole';

/** What closes, from when to when, and why. */
export function ClosureForm({ wish, spaces, problem, notice, pending, onType, onBack, onSend }: ClosureFormProps) {
  const { t } = useMessages();
  const problemOf = (...fields: readonly FormProblem['field'][]) => (problem !== null && fields.includes(problem.field) ? { problem: problem.words } : {});
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('closures:form.lead')}>{t('closures:form.title')}</PageTitle>
      {notice}
      {problem?.field === null && <Notice tone="no">{problem.words}</Notice>}
      <form
        noValidate
        aria-label={t('closures:form.title')}
        className={styles['stack']}
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        {spaces.length > 0 && (
          <div className={styles['place']}>
            <Select label={t('closures:form.what')} options={[{ id: WHOLE, label: t('closures:wholePlace') }, ...spaces.map(({ id, name }) => ({ id, label: name }))]} value={wish.spaceId ?? WHOLE} onChange={(id) => onType({ spaceId: id === WHOLE ? null : id })} />
          </div>
        )}
        <div className={styles['fields']}>
          <DatePicker label={t('closures:form.fromDay')} value={wish.from} onChange={(day) => day !== null && onType({ from: day, to: day > wish.to ? day : wish.to })} />
          <TextField label={t('closures:form.fromTime')} inputMode="numeric" autoComplete="off" value={wish.fromTime} onChange={(fromTime) => onType({ fromTime })} {...problemOf('fromTime')} />
          <DatePicker label={t('closures:form.toDay')} value={wish.to} onChange={(day) => day !== null && onType({ to: day })} {...problemOf('to')} />
          <TextField label={t('closures:form.toTime')} inputMode="numeric" autoComplete="off" value={wish.toTime} onChange={(toTime) => onType({ toTime })} {...problemOf('toTime')} />
        </div>
        <div className={styles['place']}>
          <Select label={t('closures:form.reason')} options={CLOSURE_REASONS.map((id) => ({ id, label: t(`closures:reason.${id}`) }))} value={wish.reason} onChange={(reason) => onType({ reason })} />
        </div>
        <TextField label={t('closures:form.wordsFr')} hint={t('closures:form.wordsHint')} optional maxLength={CLOSURE_WORDS_MOST} value={wish.wordsFr} onChange={(wordsFr) => onType({ wordsFr })} />
        <TextField label={t('closures:form.wordsEn')} optional maxLength={CLOSURE_WORDS_MOST} value={wish.wordsEn} onChange={(wordsEn) => onType({ wordsEn })} />
        <div className={styles['row']}>
          <Button look="plain" onPress={onBack}>{t('closures:back')}</Button>
          <Button type="submit" pending={pending}>{t('closures:form.preview')}</Button>
        </div>
      </form>
    </div>
  );
}
