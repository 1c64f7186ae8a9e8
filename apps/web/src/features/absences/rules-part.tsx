import { GRACE_BOUNDS } from '@escale/domain';
import { formatMoment } from '@escale/messages';
import { Button, Checkbox, LinkButton, Notice, NumberField, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { AbsenceRulesFactsFragment as Rules, ChangeAbsenceRulesMutation as Changed } from '../../gql/graphql.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { ChangeAbsenceRulesMutation } from './absences.graphql.ts';
import styles from './absences.module.css';

type RulesPartProps = { readonly place: MyPlace; readonly rules: Rules; readonly onChanged: () => void };

const tell = (answer: Changed['result']) => (answer.__typename === 'AbsenceRefused' ? refused(answer.code) : done(null));

/** How long the place waits, and who sees who comes; who does not manage it reads it. */
export function RulesPart({ place, rules, onChanged }: RulesPartProps) {
  const { t, locale } = useMessages();
  const { sending, send } = useActs(tell);
  const [graceMinutes, setGrace] = useState(rules.graceMinutes);
  const [teamNotes, setTeamNotes] = useState(rules.teamNotes);
  const [said, setSaid] = useState<{ readonly tone: 'ok' | 'no'; readonly words: string } | null>(null);
  const save = async (): Promise<void> => {
    const outcome = await send(ChangeAbsenceRulesMutation, { placeId: rules.placeId, graceMinutes, teamNotes });
    if (outcome.kind === 'unreachable') return setSaid({ tone: 'no', words: t('shell:unreachable.text') });
    if (outcome.kind === 'no') return setSaid({ tone: 'no', words: t(`refusal:${outcome.no}`) });
    setSaid({ tone: 'ok', words: t('absence:rules.saved') });
    onChanged();
  };
  const [latest] = rules.kiosksHeardAt;
  // A place without a kiosk whose team notes every arrival waits for none; a kiosk there is has to be heard, however sure the team is.
  const waitsForKiosk = latest !== undefined || !teamNotes;
  return (
    <fieldset className={styles['rules']}>
      <legend>
        <h2>{t('absence:rules.title')}</h2>
      </legend>
      <NumberField label={t('absence:rules.grace')} hint={t('absence:rules.graceHint')} minValue={GRACE_BOUNDS.least} maxValue={GRACE_BOUNDS.most} value={graceMinutes} onChange={setGrace} isDisabled={!rules.mayChange} />
      <Checkbox isSelected={teamNotes} onChange={setTeamNotes} detail={t('absence:rules.teamNotesHint')} isDisabled={!rules.mayChange}>
        {t('absence:rules.teamNotes')}
      </Checkbox>
      <p className={styles['soft']}>
        {t('absence:rules.kiosks', { count: rules.kiosksHeardAt.length, when: latest === undefined ? '' : formatMoment(latest, place.timeZone, locale) })} {waitsForKiosk && t('absence:rules.kiosksText')}
      </p>
      {said !== null && <Notice tone={said.tone} onDismiss={() => setSaid(null)}>{said.words}</Notice>}
      <div className={styles['actions']}>
        {rules.mayChange && (
          <Button pending={sending} isDisabled={!Number.isFinite(graceMinutes)} onPress={() => void save()}>
            {t('absence:rules.save')}
          </Button>
        )}
        <LinkButton look="quiet" href={`/gestion/activites?lieu=${encodeURIComponent(place.slug)}`}>{t('absence:rules.activities')}</LinkButton>
      </div>
    </fieldset>
  );
}
