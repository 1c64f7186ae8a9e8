import { ABSENCE_LIMIT_BOUNDS, type AbsenceLimit } from '@escale/domain';
import { Button, Checkbox, NumberField, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import { ChangeAbsenceLimitMutation } from './network-rules.graphql.ts';
import type { FormProps } from './rules-form.tsx';
import styles from './rules.module.css';
import { absencesInWords } from './rules.presenter.ts';
import { Sure } from './sure.tsx';

const FIRST: AbsenceLimit = { absences: 3, withinDays: 30, forDays: 14 };
const PARTS = ['absences', 'withinDays', 'forDays'] as const;

/** What follows from repeated absences; nothing, or a limit for some days. */
export function AbsenceForm({ rules, onSaved, onStop }: FormProps) {
  const { t } = useMessages();
  const client = useClient();
  const before = rules.absenceLimit ?? null;
  const [draft, setDraft] = useState<AbsenceLimit | null>(before);
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [no, setNo] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    setSending(true);
    const said = (await client.mutation(ChangeAbsenceLimitMutation, { limit: draft, expectedVersion: rules.version })).data?.changeAbsenceLimit;
    setSending(false);
    if (said == null) return setNo(t('shell:unreachable.text'));
    if (said.__typename === 'AbsenceRefused') return setNo(said.code === 'CHANGED_MEANWHILE' ? t('rules:refusal.CHANGED_MEANWHILE') : t(`refusal:${said.code}`));
    setAsked(false);
    onSaved();
  };
  const [was, willBe] = [absencesInWords(before, { t }), absencesInWords(draft, { t })];
  return (
    <div className={styles['form']}>
      <Checkbox isSelected={draft !== null} onChange={(limited) => setDraft(limited ? FIRST : null)}>{t('rules:absences.limit')}</Checkbox>
      {draft !== null && (
        <div className={styles['fields']}>
          {PARTS.map((part) => (
            <NumberField key={part} label={t(`rules:absences.${part}`)} minValue={ABSENCE_LIMIT_BOUNDS[part][0]} maxValue={ABSENCE_LIMIT_BOUNDS[part][1]} value={draft[part]} onChange={(value) => setDraft({ ...draft, [part]: value })} />
          ))}
        </div>
      )}
      <div className={styles['actions']}>
        <Button look="quiet" onPress={onStop}>{t('rules:confirm.no')}</Button>
        <Sure
          consequences={was === willBe ? [] : [{ after: willBe, before: was }]}
          lowers={draft !== null}
          sending={sending}
          isDisabled={draft !== null && PARTS.some((part) => !Number.isFinite(draft[part]))}
          isOpen={asked}
          onOpenChange={(open) => {
            setAsked(open);
            setNo(null);
          }}
          no={no}
          onYes={() => void save()}
        />
      </div>
    </div>
  );
}
