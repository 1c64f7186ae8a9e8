import type { NetworkRule, NetworkRules } from '@escale/domain';
import { Button, Checkbox, NumberField, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import type { ShownRulesFragment } from '../../gql/graphql.ts';
import { ChangeNetworkRulesMutation } from './network-rules.graphql.ts';
import styles from './rules.module.css';
import { boundsOf, consequencesOf, FIRST_LIMIT, fromField, lowersLimit, mayBeLeftOut, RULE_GROUPS, rulesOf, toField } from './rules.presenter.ts';
import { Sure } from './sure.tsx';

export type FormProps = { readonly rules: ShownRulesFragment; readonly onSaved: () => void; readonly onStop: () => void };

/** All rules as they are to be; what it comes to is read before anything is written. */
export function RulesForm({ rules, onSaved, onStop }: FormProps) {
  const { t, locale } = useMessages();
  const client = useClient();
  const before = rulesOf(rules);
  const [draft, setDraft] = useState<NetworkRules>(before);
  const [asked, setAsked] = useState(false);
  const [sending, setSending] = useState(false);
  const [no, setNo] = useState<string | null>(null);
  const put = (rule: NetworkRule, value: number | null): void => setDraft((now) => ({ ...now, [rule]: value }));
  const save = async (): Promise<void> => {
    setSending(true);
    const said = (await client.mutation(ChangeNetworkRulesMutation, { input: { ...draft, expectedVersion: rules.version } })).data?.changeNetworkRules;
    setSending(false);
    if (said == null) return setNo(t('shell:unreachable.text'));
    if (said.__typename === 'NetworkRulesRefused') return setNo(t(`rules:refusal.${said.code}`));
    setAsked(false);
    onSaved();
  };
  const field = (rule: NetworkRule) => {
    const value = draft[rule];
    return (
      <div key={rule} className={styles['form']}>
        {mayBeLeftOut(rule) && (
          <Checkbox isSelected={value !== null} onChange={(limited) => put(rule, limited ? FIRST_LIMIT[rule] : null)} detail={t(`rules:label.${rule}`)}>
            {t('rules:limit')}
          </Checkbox>
        )}
        {value !== null && <NumberField label={t(`rules:label.${rule}`)} {...boundsOf(rule)} value={toField(rule, value)} onChange={(typed) => put(rule, fromField(rule, typed))} />}
      </div>
    );
  };
  return (
    <div className={styles['form']}>
      {RULE_GROUPS.map(([group, list]) => (
        <fieldset key={group} className={styles['group']}>
          <legend>
            <h2>{t(`rules:group.${group}`)}</h2>
          </legend>
          <div className={styles['fields']}>{list.map(field)}</div>
        </fieldset>
      ))}
      <div className={styles['actions']}>
        <Button look="quiet" onPress={onStop}>{t('rules:confirm.no')}</Button>
        <Sure
          consequences={consequencesOf(before, draft, { t, locale })}
          lowers={lowersLimit(before, draft)}
          sending={sending}
          isDisabled={Object.values(draft).some((value) => value !== null && !Number.isFinite(value))}
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
