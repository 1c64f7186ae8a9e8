import type { Locale, Role, ScopeKind } from '@escale/domain';
import { Button, Card, Notice, Select, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { InviteToRoleMutation as Invited } from '../../gql/graphql.ts';
import { languageName } from '../../shell/language-name.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import type { givableRoles, OneScope } from './givable.presenter.ts';
import styles from './people.module.css';
import { InviteToRoleMutation } from './people.graphql.ts';
import { type ChosenScope, ScopeField } from './scope-field.tsx';
import type { Told } from './use-change.ts';

type InviteFormProps = { readonly givable: ReturnType<typeof givableRoles>; readonly onInvited: () => void; /** What the roles are given on, when that is settled. */ readonly on?: OneScope };

const tell = (answer: Invited['result']) => (answer.__typename === 'GrantRefused' ? refused(answer) : done(answer));

/** Asks somebody by mail to take a role; what was typed stays until it is sent. */
export function InviteForm({ givable, onInvited, on }: InviteFormProps) {
  const { t, locale } = useMessages();
  const { sending, sendOnce } = useActs(tell);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role | null>(givable[0]?.role ?? null);
  const [kind, setKind] = useState<ScopeKind | null>(null);
  const [scope, setScope] = useState<ChosenScope | null>(null);
  const scopeId = on?.id ?? scope?.id ?? null;
  const [language, setLanguage] = useState<Locale>(locale);
  const [told, setTold] = useState<Told | null>(null);
  const [problem, setProblem] = useState<{ readonly field: string; readonly words: string } | null>(null);
  const kinds = givable.find((each) => each.role === role)?.kinds ?? [];
  const scopeKind = kind !== null && kinds.includes(kind) ? kind : (kinds.at(-1) ?? null);

  const send = async (): Promise<void> => {
    if (sending) return;
    setTold(null);
    setProblem(null);
    if (role === null || scopeKind === null) return;
    if (scopeKind !== 'NETWORK' && scopeId === null) return setProblem({ field: 'scopeId', words: t('roles:invite.scopeMissing') });
    const outcome = await sendOnce(InviteToRoleMutation, { email: email.trim(), role, scopeKind, scopeId: scopeKind === 'NETWORK' ? null : scopeId, locale: language });
    if (outcome.kind === 'unreachable') return setTold({ tone: 'no', words: t('shell:unreachable.text') });
    if (outcome.kind === 'no') {
      const { code, field } = outcome.no;
      const words = t(`roles:refusal.${code}`);
      return field === 'email' || field === 'scopeId' ? setProblem({ field, words }) : setTold({ tone: 'no', words });
    }
    setTold({ tone: 'ok', words: outcome.done.state === 'WAITING' ? t('roles:invite.waits') : t('roles:invite.sent', { email: outcome.done.email }) });
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
          {on === undefined && scopeKind !== null && scopeKind !== 'NETWORK' && <ScopeField key={scopeKind} kind={scopeKind} chosen={scope} onChoose={setScope} problem={problem?.field === 'scopeId' ? problem.words : null} />}
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
