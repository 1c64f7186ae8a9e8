import { Button, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { ShownOrganisationFragment } from '../../gql/graphql.ts';
import { OrganisationForm, type OrganisationNo } from './organisation-form.tsx';
import styles from './organisation.module.css';
import { changedMeanwhile, fixedFields, onTopOf, typedOf } from './typed-organisation.presenter.ts';
import { useSaving } from './use-saving.ts';

type ProfileProps = { readonly organisation: ShownOrganisationFragment; readonly onSaved: () => void; /** Somebody else has changed it: what stands now is wanted. */ readonly onChanged: () => void };

/** An organisation's own words about itself. Whoever saves second sees what the first changed and keeps what they typed. */
export function Profile({ organisation, onSaved, onChanged }: ProfileProps) {
  const { t } = useMessages();
  const { sending, change } = useSaving();
  const [base, setBase] = useState(organisation);
  const [typed, setTyped] = useState(() => typedOf(organisation));
  const [refused, setRefused] = useState<OrganisationNo | 'unreachable' | null>(null);
  // A newer row than the one these words were typed on: what was touched stays, the rest takes the newer word.
  const [news, setNews] = useState<ReturnType<typeof changedMeanwhile>>([]);
  if (organisation.version > base.version) {
    const [shown, now] = [typedOf(base), typedOf(organisation)];
    if (refused !== null && refused !== 'unreachable' && refused.code === 'CHANGED_MEANWHILE') setNews(changedMeanwhile(shown, now));
    setTyped(onTopOf(typed, shown, now));
    setBase(organisation);
  }
  const no = refused === 'unreachable' ? null : refused;
  const readOnly = !organisation.speaksFor || organisation.standing === 'REFUSED';
  const save = async (): Promise<void> => {
    if (sending || readOnly) return;
    setRefused(null);
    setNews([]);
    const saved = await change(base, typed);
    if (saved.kind === 'unreachable') return setRefused('unreachable');
    if (saved.kind === 'no') {
      setRefused(saved.no);
      if (saved.no.code === 'CHANGED_MEANWHILE') onChanged();
      return;
    }
    setBase(saved.done);
    setTyped(typedOf(saved.done));
    onSaved();
  };
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <OrganisationForm
        typed={typed}
        fixed={fixedFields(base)}
        readOnly={readOnly}
        no={no}
        onType={(more) => {
          setRefused(null);
          setTyped((before) => ({ ...before, ...more }));
        }}
      />
      {refused === 'unreachable' && <Notice tone="warn">{t('organisation:form.unreachable')}</Notice>}
      {no !== null && no.code !== 'CHANGED_MEANWHILE' && <Notice tone="no">{t(`organisation:refusal.${no.code}`)}</Notice>}
      {no?.code === 'CHANGED_MEANWHILE' && (
        <Notice tone="warn" title={t('organisation:form.changed')}>
          <ul>
            {news.map(({ field, value }) => (
              <li key={field}>{t('organisation:form.changedField', { field: t(`organisation:form.${field}`), value: field === 'kind' && value !== null ? t(`organisation:kind.${typed.kind}`) : (value ?? t('organisation:form.empty')) })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {!readOnly && (
        <div className={styles['acts']}>
          <Button type="submit" pending={sending}>{t('organisation:form.save')}</Button>
        </div>
      )}
    </form>
  );
}
