import { EQUIPMENT_CATEGORIES, type EquipmentCategory, WAITING_ACCESS, type WaitingAccess } from '@escale/domain';
import { Button, Checkbox, CheckboxGroup, Disclosure, Notice, Select, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import type { WaitingFragment as Waiting, WaitingRefusalCode, WhoWaitsQuery } from '../../gql/graphql.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { ModulesQuery } from '../find-a-place/search.graphql.ts';
import type { Begun } from './join-url.ts';
import { saidBy } from './use-waiting.ts';
import { JoinWaitingListMutation } from './waiting.graphql.ts';
import styles from './waiting-list.module.css';
import { DaysField, FinerWhen, type TypedWhen } from './when-fields.tsx';

const DISTANCES = [5, 10, 20, 30, 50, 100] as const;
const AN_HOUR = 60;

/** Which field a reason is said at. */
const FIELDS: Partial<Record<WaitingRefusalCode, 'days' | 'email' | 'givenName' | 'familyName' | 'what'>> = {
  DAYS_OUT_OF_ORDER: 'days', DAYS_OVER: 'days', DAYS_TOO_FAR: 'days', DAYS_WITHOUT_A_DAY: 'days', EMAIL_MISSING: 'email', EMAIL_UNREADABLE: 'email', FAMILY_NAME_MISSING: 'familyName', GIVEN_NAME_MISSING: 'givenName', NEED_MISSING: 'what',
};

type JoinFormProps = { readonly begun: Begun; readonly me: WhoWaitsQuery['me'] | null; readonly onJoined: (entry: Waiting, email: string) => void };

/** The few things that are asked, the finer ones on demand. */
export function JoinForm({ begun, me, onJoined }: JoinFormProps) {
  const { t, locale } = useMessages();
  const client = useClient();
  const keyOf = useRequestKey();
  const [person, setPerson] = useState({ givenName: me?.givenName ?? '', familyName: me?.familyName ?? '', email: me?.email ?? '' });
  const [when, setWhen] = useState<TypedWhen>({ fromDay: begun.fromDay, toDay: begun.toDay, weekdays: [], earliest: begun.earliest, latest: begun.latest, noticeMinutes: AN_HOUR });
  const [category, setCategory] = useState<EquipmentCategory | null>(begun.category ?? null);
  const [withinKm, setWithinKm] = useState(begun.around?.withinKm ?? 0);
  const [access, setAccess] = useState<readonly WaitingAccess[]>(begun.access ?? []);
  const [trainingObligation, setTrainingObligation] = useState(false);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<WaitingRefusalCode | 'unreachable' | null>(null);
  const problem = (field: string) => (refused !== null && refused !== 'unreachable' && FIELDS[refused] === field ? { problem: t(`waiting:refusal.${refused}`) } : {});
  const { around } = begun;
  const [{ data: catalogue }] = useQuery({ query: ModulesQuery, variables: { locale }, pause: begun.moduleId == null });
  const module = catalogue?.modules.find(({ id }) => id === begun.moduleId)?.title;
  const what = module ?? (category === null ? null : t(`equipment:${category}.name`));

  const join = async (): Promise<void> => {
    setSending(true);
    setRefused(null);
    const wish = {
      ...person, locale, offerId: begun.offerId ?? null, around: around ? { ...around, withinKm } : null, category, moduleId: begun.moduleId ?? null, people: begun.people ?? 1, durationMinutes: begun.durationMinutes ?? null,
      access: [...access], trainingObligation, when: { ...when, weekdays: [...when.weekdays] },
    };
    const said = saidBy((await client.mutation(JoinWaitingListMutation, { input: { ...wish, idempotencyKey: keyOf(wish) } })).data?.joinWaitingList);
    setSending(false);
    if (said.kind === 'done') onJoined(said.entry, person.email.trim());
    else setRefused(said.kind === 'refused' ? said.code : 'unreachable');
  };
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending) void join();
      }}
    >
      {around != null && what !== null && <p className={styles['when']}>{t('waiting:wish.around', { what, km: withinKm, place: around.label })}</p>}
      {around != null && begun.category == null && begun.moduleId == null && (
        <Select label={t('waiting:join.what')} options={EQUIPMENT_CATEGORIES.map((id) => ({ id, label: t(`equipment:${id}.choice`) }))} value={category} onChange={setCategory} {...problem('what')} />
      )}
      <DaysField value={when} onChange={(part) => setWhen({ ...when, ...part })} {...problem('days')} />
      <h2>{t('waiting:join.who')}</h2>
      <TextField label={t('waiting:join.email')} type="email" inputMode="email" autoComplete="email" value={person.email} onChange={(email) => setPerson({ ...person, email })} {...problem('email')} />
      <div className={styles['pair']}>
        <TextField label={t('waiting:join.givenName')} autoComplete="given-name" value={person.givenName} onChange={(givenName) => setPerson({ ...person, givenName })} {...problem('givenName')} />
        <TextField label={t('waiting:join.familyName')} autoComplete="family-name" value={person.familyName} onChange={(familyName) => setPerson({ ...person, familyName })} {...problem('familyName')} />
      </div>
      <Disclosure title={t('waiting:join.more')} level={2}>
        <div className={styles['more']}>
          {around != null && (
            <Select label={t('waiting:join.withinKm')} options={[...new Set<number>([...DISTANCES, withinKm])].sort((a, b) => a - b).map((km) => ({ id: String(km), label: t('waiting:join.kilometres', { km }) }))} value={String(withinKm)} onChange={(km) => setWithinKm(Number(km))} />
          )}
          <FinerWhen value={when} onChange={(part) => setWhen({ ...when, ...part })} />
          <CheckboxGroup label={t('waiting:join.access')} hint={t('waiting:join.accessHelp')} options={WAITING_ACCESS.map((id) => ({ id, label: t(`waiting:join.accessOf.${id}`) }))} value={access} onChange={setAccess} />
          <Checkbox isSelected={trainingObligation} onChange={setTrainingObligation}>
            {t('waiting:join.training')}
          </Checkbox>
        </div>
      </Disclosure>
      {refused === 'unreachable' && <Notice tone="no">{t('shell:unreachable.text')}</Notice>}
      {refused !== null && refused !== 'unreachable' && FIELDS[refused] === undefined && <Notice tone="warn">{t(`waiting:refusal.${refused}`)}</Notice>}
      <p className={styles['soft']}>{t('waiting:join.privacy')}</p>
      <div className={styles['actions']}>
        <Button type="submit" pending={sending}>
          {t('waiting:join.submit')}
        </Button>
      </div>
    </form>
  );
}
