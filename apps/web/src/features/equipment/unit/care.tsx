import { Badge, Button, type Tone, useMessages } from '@escale/ui';
import type { MaintenanceState } from '../../../gql/graphql.ts';
import { EndMaintenanceMutation, RecordMaintenanceMutation } from '../equipment.graphql.ts';
import styles from '../equipment.module.css';
import type { FleetUnit, Plan } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import type { Outcome } from '../use-unit-work.ts';
import { momentOf, noInWords, rhythmOf } from '../words.presenter.ts';

const TONES: Record<MaintenanceState, Tone> = { LATER: 'ok', SOON: 'warn', DUE: 'no' };

/** The care a unit is planned to have, and where it stands. */
export function Care({ unit }: { readonly unit: FleetUnit }) {
  const { t } = useMessages();
  const { reading, work, keeper } = useFleetFrame();
  const tell = (outcome: Outcome, done: string): void =>
    outcome.kind === 'done' ? work.tell({ tone: 'ok', title: done }) : work.tell({ tone: 'no', title: t('fleet:no.title'), detail: noInWords(outcome.kind === 'no' ? outcome.no : null, t) });
  const standing = (plan: Plan): string =>
    [
      rhythmOf(plan, reading),
      ...(plan.dueAt == null ? [] : [t('fleet:care.due', { when: momentOf(plan.dueAt, reading) })]),
      ...(plan.everyHours == null ? [] : [t('fleet:care.used', { used: Math.floor(plan.usedHours), every: plan.everyHours, when: momentOf(plan.since, reading) })]),
    ].join(' · ');
  return (
    <section className={styles['part']}>
      <h2>{t('fleet:care.title')}</h2>
      {unit.plans.length === 0 && <p className={styles['soft']}>{t('fleet:care.none')}</p>}
      {unit.plans.map((plan) => (
        <div key={plan.id} className={styles['incident']}>
          <div className={styles['row']}>
            <strong>{plan.title}</strong>
            <Badge tone={TONES[plan.state]}>{t(`fleet:care.state.${plan.state}`)}</Badge>
          </div>
          <span className={styles['soft']}>{standing(plan)}</span>
          <div className={styles['row']}>
            {unit.acts.includes('MAINTAIN') && (
              <Button look="quiet" aria-label={`${t('fleet:care.done')} : ${plan.title}`} onPress={() => void work.send(RecordMaintenanceMutation, { planId: plan.id }).then((outcome) => tell(outcome, t('fleet:done.maintained')))}>
                {t('fleet:care.done')}
              </Button>
            )}
            {keeper && (
              <Button look="plain" aria-label={`${t('fleet:care.end')} : ${plan.title}`} onPress={() => void work.send(EndMaintenanceMutation, { planId: plan.id }).then((outcome) => tell(outcome, t('fleet:done.ended')))}>
                {t('fleet:care.end')}
              </Button>
            )}
          </div>
        </div>
      ))}
    </section>
  );
}
