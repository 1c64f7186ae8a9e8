import { dayOf, timeZone } from '@escale/domain';
import { Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import type { PreviewFactsFragment } from '../../gql/graphql.ts';
import { useNow } from '../../shell/use-now.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { ClosureForm, type FormProblem } from './closure-form.tsx';
import { ClosurePreview } from './closure-preview.tsx';
import { ClosePlaceMutation, ClosurePreviewQuery, PreviewFragment } from './closures.graphql.ts';
import { type Choices, choicesFor, type ClosureWish, nameOf, numbersOf, spanInWords, treatmentsOf, typedTime, untouchedWish } from './closures.presenter.ts';

type StepsProps = { readonly place: MyPlace; readonly spaces: readonly { readonly id: string; readonly name: string }[]; readonly onBack: () => void; readonly onDone: (words: string) => void };
type Seen = { readonly preview: PreviewFactsFragment; readonly choices: Choices };

/** When and why, then what it would change, then one button. Nothing is done before it is pressed. */
export function ClosePlaceSteps({ place, spaces, onBack, onDone }: StepsProps) {
  const { t, locale } = useMessages();
  const client = useClient();
  const keyOf = useRequestKey();
  const now = useNow();
  const [wish, setWish] = useState(() => untouchedWish(dayOf(now, timeZone(place.timeZone))));
  const [seen, setSeen] = useState<Seen | null>(null);
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const whenOf = ({ spaceId, from, fromTime, to, toTime }: ClosureWish) => ({ placeId: place.id, spaceId, from, fromTime: typedTime(fromTime) ?? fromTime, to, toTime: typedTime(toTime) ?? toTime });

  const preview = async (): Promise<void> => {
    for (const field of ['fromTime', 'toTime'] as const) if (typedTime(wish[field]) === null) return setProblem({ field, words: t('closures:form.timeUnread') });
    setWorking(true);
    const answer = (await client.query(ClosurePreviewQuery, { input: whenOf(wish) }, { requestPolicy: 'network-only' })).data?.closurePreview;
    setWorking(false);
    setSaid(answer === undefined ? t('shell:unreachable.text') : null);
    if (answer?.__typename === 'ClosureRefused') return setProblem({ field: answer.code === 'CLOSURE_OUT_OF_ORDER' || answer.code === 'CLOSURE_OVER' || answer.code === 'CLOSURE_TOO_LONG' ? 'to' : null, words: t(`refusal:${answer.code}`) });
    if (answer?.__typename === 'ClosurePreview') {
      const found = readFragment(PreviewFragment, answer);
      setSeen({ preview: found, choices: choicesFor(found.hits, seen?.choices) });
    }
  };

  const close = async ({ preview: shown, choices }: Seen): Promise<void> => {
    const words = (text: string): string | null => (text.trim() === '' ? null : text.trim());
    const input = { ...whenOf(wish), reason: wish.reason, wordsFr: words(wish.wordsFr), wordsEn: words(wish.wordsEn), treatments: treatmentsOf(shown.hits, choices) };
    setWorking(true);
    const answer = (await client.mutation(ClosePlaceMutation, { input: { ...input, idempotencyKey: keyOf(input) } })).data?.closePlace;
    setWorking(false);
    if (answer === undefined) return setSaid(t('shell:unreachable.text'));
    if (answer.__typename === 'Closure') return onDone(`${t('closures:done', { when: spanInWords(shown, place.timeZone, locale) })} ${t('closures:doneMails', { count: numbersOf(shown.hits, choices).mails })}`);
    const current = readFragment(PreviewFragment, answer.current);
    if (current != null) setSeen({ preview: current, choices: choicesFor(current.hits, choices) });
    const about = shown.hits.find(({ booking }) => booking.id === answer.bookingId);
    setSaid(current != null ? t('closures:changed') : about === undefined ? t(`refusal:${answer.code}`) : t('closures:refusedFor', { name: nameOf(about.booking, t), reason: t(`refusal:${answer.code}`) }));
  };

  const notice = said === null ? null : <Notice tone="warn">{said}</Notice>;
  if (seen === null) {
    return (
      <ClosureForm
        wish={wish}
        spaces={spaces}
        problem={problem}
        notice={notice}
        pending={working}
        onType={(change) => {
          setProblem(null);
          setWish({ ...wish, ...change });
        }}
        onBack={onBack}
        onSend={() => void preview()}
      />
    );
  }
  return (
    <ClosurePreview
      {...seen}
      wish={wish}
      place={place}
      notice={notice}
      pending={working}
      onChoose={(choices) => setSeen({ ...seen, choices })}
      onBack={() => {
        setSaid(null);
        setSeen(null);
      }}
      onSend={() => void close(seen)}
    />
  );
}
