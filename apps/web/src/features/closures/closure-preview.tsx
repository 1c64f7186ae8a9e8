import { TREATMENTS } from '@escale/domain';
import { Button, Notice, PageTitle, Select, useMessages } from '@escale/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import type { PreviewFactsFragment, Treatment } from '../../gql/graphql.ts';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import styles from './closures.module.css';
import { type Choices, type ClosureWish, numbersInWords, numbersOf, sameForAll, spanInWords } from './closures.presenter.ts';
import { HitRow } from './hit-row.tsx';
import { MailSamples } from './mail-samples.tsx';

type ClosurePreviewProps = {
  readonly preview: PreviewFactsFragment;
  readonly choices: Choices;
  readonly wish: ClosureWish;
  readonly place: MyPlace;
  readonly notice: ReactNode;
  readonly pending: boolean;
  readonly onChoose: (choices: Choices) => void;
  readonly onBack: () => void;
  readonly onSend: () => void;
};

/** What closing would do: in numbers, for each booking, and as it will be read. Choices can be changed until the button is pressed. */
export function ClosurePreview({ preview, choices, wish, place, notice, pending, onChoose, onBack, onSend }: ClosurePreviewProps) {
  const { t, locale } = useMessages();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => page.current?.querySelector('h1')?.focus(), []);
  const { hits, beingMade } = preview;
  const numbers = numbersOf(hits, choices);
  return (
    <div className={styles['page']} ref={page}>
      <PageTitle lead={t('closures:preview.when', { when: spanInWords(preview, place.timeZone, locale) })}>{t('closures:preview.title')}</PageTitle>
      {notice}
      <p className={styles['large']}>{numbersInWords(numbers, locale, t)}</p>
      {beingMade > 0 && <Notice tone="info" live={false}>{t('closures:preview.beingMade', { count: beingMade })}</Notice>}
      {hits.length > 1 && (
        <div className={styles['place']}>
          <Select<Treatment>
            label={t('closures:preview.all')}
            placeholder={t('closures:preview.allNone')}
            options={TREATMENTS.map((id) => ({ id, label: t(`closures:treatment.${id}`) }))}
            value={null}
            onChange={(treatment) => onChoose(sameForAll(hits, choices, treatment))}
          />
        </div>
      )}
      {hits.length > 0 && (
        <ul role="list" className={styles['stack']}>
          {hits.map((hit) => (
            <HitRow key={hit.booking.id} hit={hit} choice={choices.get(hit.booking.id) ?? { treatment: hit.proposed, session: null }} zone={place.timeZone} onChoose={(choice) => onChoose(new Map(choices).set(hit.booking.id, choice))} />
          ))}
        </ul>
      )}
      <MailSamples hits={hits} choices={choices} wish={wish} place={place} />
      <div className={styles['row']}>
        <Button look="plain" onPress={onBack}>{t('closures:preview.change')}</Button>
        <Button pending={pending} onPress={onSend}>{t('closures:preview.send', { count: numbers.mails })}</Button>
      </div>
    </div>
  );
}
