import type { Locale, Role, ScopeKind } from '@escale/domain';
import { Button, Card, Notice, Select, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { languageName } from '../../shell/language-name.ts';
import type { givableRoles } from './givable.presenter.ts';
import styles from './people.module.css';
import { InviteToRoleMutation } from './people.graphql.ts';
import { type ChosenScope, ScopeField } from './scope-field.tsx';
import type { Told } from './use-change.ts';

type InviteFormProps = { readonly givable: ReturnType<typeof givableRoles>; readonly onInvited: () => void; /** Where the roles are given, when that is settled. */ readonly place?: ChosenScope };

/** Asks somebody by mail to take a role; what was typed stays until it is sent. */
export function InviteForm({ givable, onInvited, place }: InviteFormProps) {
  const { t, locale } = useMessages();
  const client = useClient();
  const keyFor = useRequestKey();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role | null>(givable[0]?.role ?? null);
  const [kind, setKind] = useState<ScopeKind | null>(null);
  const [scope, setScope] = useState<ChosenScope | null>(place ?? null);
  const [language, setLanguage] = useState<Locale>(locale);
  const [sending, setSending] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const [problem, setProblem] = useState<{ readonly field: string; readonly words: string } | null>(null);
  const kinds = givable.find((each) => each.role === role)?.kinds ?? [];
  const scopeKind = kind !== null && kinds.includes(kind) ? kind : (kinds.at(-1) ?? null);

  const send = async (): Promise<void> => {
    setTold(null);
    setProblem(null);
    if (role === null || scopeKind === null) return;
    if (scopeKind !== 'NETWORK' && scope === null) return setProblem({ field: 'scopeId', words: t('roles:invite.scopeMissing') });
    const wish = { email: email.trim(), role, scopeKind, scopeId: scopeKind === 'NETWORK' ? null : (scope?.id ?? null), locale: language };
    setSending(true);
    const { data } = await client.mutation(InviteToRoleMutation, { input: { ...wish, idempotencyKey: keyFor(wish) } });
    setSending(false);
    if (data == null) return setTold({ tone: 'no', words: t('shell:unreachable.text') });
    const answer = data.inviteToRole;
    if (answer.__typename === 'GrantRefused') {
      const words = t(`roles:refusal.${answer.code}`);
      return answer.field === 'email' || answer.field === 'scopeId' ? setProblem({ field: answer.field, words }) : setTold({ tone: 'no', words });
    }
    setTold({ tone: 'ok', words: answer.state === 'WAITING' ? t('roles:invite.waits') : t('roles:invite.sent', { email: answer.email }) });
    setEmail('');
    onInvited();
  };
  const problemOf = (field: string) => (problem?.field === field ? { problem: problem.words } : {});

  return (
    <section aria-labelledby="invite-title" className={styles['section']}>
      <h2 id="invite-title">{t('roles:invite.title')}</h2>
      <p className={styles['soft']}>{t('roles:invite.lead')}</p>
      <Card>
        <form
          noValidate
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <TextField label={t('roles:invite.email')} type="email" inputMode="email" autoComplete="off" value={email} onChange={setEmail} {...problemOf('email')} />
          <div className={styles['filters']}>
            <Select label={t('roles:invite.role')} options={givable.map((each) => ({ id: each.role, label: t(`account:role.${each.role}`) }))} value={role} onChange={setRole} />
            {kinds.length > 1 && (
              <Select
                label={t('roles:invite.kind')}
                options={kinds.map((each) => ({ id: each, label: t(`roles:invite.scope.${each}`) }))}
                value={scopeKind}
                onChange={(chosen) => {
                  setKind(chosen);
                  setScope(null);
                }}
              />
            )}
          </div>
          {place === undefined && scopeKind !== null && scopeKind !== 'NETWORK' && <ScopeField key={scopeKind} kind={scopeKind} chosen={scope} onChoose={setScope} problem={problem?.field === 'scopeId' ? problem.words : null} />}
          <Select<Locale> label={t('roles:invite.language')} options={(['fr', 'en'] as const).map((each) => ({ id: each, label: languageName(each, locale) }))} value={language} onChange={setLanguage} />
          {told !== null && <Notice tone={told.tone}>{told.words}</Notice>}
          <div className={styles['actions']}>
            <Button type="submit" pending={sending}>{t('roles:invite.send')}</Button>
          </div>
        </form>
      </Card>
    </section>
  );
}
