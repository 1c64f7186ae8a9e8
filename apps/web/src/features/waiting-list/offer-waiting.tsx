import { formatMoment } from '@escale/messages';
import { Badge, Button, Card, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import type { WaitingListOfOfferFragment as List } from '../../gql/graphql.ts';
import { CloseWaitingListMutation } from './waiting.graphql.ts';
import styles from './waiting-list.module.css';
import { titleIn, whenInWords } from './wish.presenter.ts';

type OfferWaitingProps = { readonly list: List; readonly timeZone: string; readonly writes: boolean; readonly onChanged: () => void };

/** The list of one offer: how many, when they could come, in which order; and whether it takes new people. */
export function OfferWaiting({ list, timeZone, writes, onChanged }: OfferWaitingProps) {
  const words = useMessages();
  const { t, locale } = words;
  const client = useClient();
  const [acting, setActing] = useState(false);
  const [said, setSaid] = useState<{ readonly tone: 'ok' | 'no'; readonly words: string } | null>(null);
  const activity = titleIn(list, locale);
  const close = async (closed: boolean): Promise<void> => {
    setActing(true);
    const { data } = await client.mutation(CloseWaitingListMutation, { input: { offerId: list.offerId, closed } });
    setActing(false);
    if (data === undefined) setSaid({ tone: 'no', words: t('shell:unreachable.text') });
    else if (data.closeWaitingList.__typename === 'WaitingRefused') setSaid({ tone: 'no', words: t(`waiting:refusal.${data.closeWaitingList.code}`) });
    else setSaid({ tone: 'ok', words: t(closed ? 'waiting:team.closedDone' : 'waiting:team.openedDone') });
    onChanged();
  };
  const notes = ({ priority, elsewhereToo, offered }: List['waiting'][number]): string =>
    [...(priority ? [t('waiting:team.priority')] : []), ...(elsewhereToo ? [t('waiting:team.elsewhere')] : []), ...(offered ? [t('waiting:team.offered')] : [])].join(', ') || t('waiting:team.nothing');
  return (
    <Card as="section" aria-label={activity} className={styles['list']}>
      <div className={styles['head']}>
        <h2>{activity}</h2>
        {list.closed && <Badge tone="warn">{t('waiting:team.closed')}</Badge>}
      </div>
      {said !== null && <Notice tone={said.tone} onDismiss={() => setSaid(null)}>{said.words}</Notice>}
      <p>{t('waiting:team.count', { count: list.waiting.length })}</p>
      {list.waiting.length > 0 && (
        // A table wider than the screen is scrolled by keys too.
        <div className={styles['wide']} tabIndex={0} role="group" aria-label={activity}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">{t('waiting:team.position')}</th>
                <th scope="col">{t('waiting:team.days')}</th>
                <th scope="col">{t('waiting:team.people')}</th>
                <th scope="col">{t('waiting:team.asked')}</th>
                <th scope="col">{t('waiting:team.note')}</th>
              </tr>
            </thead>
            <tbody>
              {list.waiting.map((person, index) => (
                <tr key={`${person.since} ${String(index)}`}>
                  <td>{index + 1}</td>
                  <td>{whenInWords(person, words)}</td>
                  <td>{person.people}</td>
                  <td>{formatMoment(person.since, timeZone, locale)}</td>
                  <td>{notes(person)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {writes && (
        <div className={styles['actions']}>
          <Button look="quiet" pending={acting} aria-label={t(list.closed ? 'waiting:team.reopenLabel' : 'waiting:team.closeLabel', { activity })} onPress={() => void close(!list.closed)}>
            {t(list.closed ? 'waiting:team.reopen' : 'waiting:team.close')}
          </Button>
        </div>
      )}
    </Card>
  );
}
