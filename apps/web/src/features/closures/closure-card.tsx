import { formatMoment } from '@escale/messages';
import { Badge, Button, Card, Dialog, Disclosure, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import { ReopenPlaceMutation } from './closures.graphql.ts';
import styles from './closures.module.css';
import { type Closure, nameOf, spanInWords } from './closures.presenter.ts';

type ClosureCardProps = { readonly closure: Closure; readonly zone: string; readonly now: Date; readonly onReopened: (() => void) | null };

/** One closure: when, why, and who has answered. */
export function ClosureCard({ closure, zone, now, onReopened }: ClosureCardProps) {
  const { t, locale } = useMessages();
  const { spaceName, startsAt, endsAt, reason, wordsFr, wordsEn, closedByName, liftedAt, standing, answers } = closure;
  const words = locale === 'fr' ? (wordsFr ?? wordsEn) : (wordsEn ?? wordsFr);
  const running = liftedAt == null && Date.parse(startsAt) <= now.getTime() && now.getTime() < Date.parse(endsAt);
  const waiting = answers.filter(({ state }) => state === 'WAITING').length;
  return (
    <Card as="article" className={styles['stack'] ?? ''}>
      <div className={styles['tight']}>
        <h3>{spanInWords(closure, zone, locale)}</h3>
        <p>
          {spaceName ?? t('closures:wholePlace')} — {t(`closures:reason.${reason}`)}
        </p>
        {words != null && <p>{t('closures:words', { words })}</p>}
        {closedByName != null && <p className={styles['soft']}>{t('closures:by', { name: closedByName })}</p>}
        {running && <div><Badge tone="warn">{t('closures:closedNow')}</Badge></div>}
        {liftedAt != null && <div><Badge>{t('closures:lifted')}</Badge></div>}
        {liftedAt == null && standing > 0 && <p>{t('closures:answers.standing', { count: standing })}</p>}
      </div>
      {answers.length > 0 && (
        <Disclosure title={t('closures:answers.title', { count: answers.length, waiting })} level={4}>
          <ul role="list" className={styles['stack']}>
            {answers.map((answer) => (
              <li key={answer.bookingId} className={styles['tight']}>
                <span className={styles['who']}>{nameOf(answer, t)}</span>
                <span className={styles['soft']}>{t('closures:answers.was', { when: formatMoment(answer.wasAt, zone, locale) })}</span>
                <span className={styles['row']}>
                  <Badge tone={answer.state === 'TAKEN' ? 'ok' : answer.state === 'WAITING' ? 'warn' : 'info'}>{t(`reroute:state.${answer.state}`)}</Badge>
                  {answer.outcome === 'NO_ADDRESS' && <Badge tone="warn">{t('reroute:outcome.NO_ADDRESS')}</Badge>}
                </span>
                {answer.state === 'TAKEN' && answer.startsAt != null && <span>{t('closures:answers.now', { when: formatMoment(answer.startsAt, answer.timeZone, locale), place: answer.placeName ?? '' })}</span>}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {onReopened !== null && <Reopen closureId={closure.id} waiting={waiting} onReopened={onReopened} />}
    </Card>
  );
}

/** Asked once more: people are written to. */
function Reopen({ closureId, waiting, onReopened }: { readonly closureId: string; /** People who have not answered yet. */ readonly waiting: number; readonly onReopened: () => void }) {
  const { t } = useMessages();
  const client = useClient();
  const [isOpen, setOpen] = useState(false);
  const [sending, setSending] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    setSending(true);
    const answer = (await client.mutation(ReopenPlaceMutation, { closureId })).data?.reopenPlace;
    setSending(false);
    if (answer === undefined) return setWhy(t('shell:unreachable.text'));
    if (answer.__typename === 'ClosureRefused') return setWhy(t(`refusal:${answer.code}`));
    setOpen(false);
    onReopened();
  };
  return (
    <div>
      <Dialog
        role="alertdialog"
        title={t('closures:reopen.title')}
        isOpen={isOpen}
        onOpenChange={setOpen}
        trigger={<Button look="quiet">{t('closures:reopen.action')}</Button>}
        actions={<Button pending={sending} onPress={() => void send()}>{t('closures:reopen.confirm')}</Button>}
      >
        <p>{t('closures:reopen.text', { waiting })}</p>
        {why !== null && <Notice tone="no">{why}</Notice>}
      </Dialog>
    </div>
  );
}
