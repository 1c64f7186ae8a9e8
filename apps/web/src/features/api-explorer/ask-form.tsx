import { Button, Notice, useMessages } from '@escale/ui';
import { type KeyboardEvent, useState } from 'react';
import { askApi, readVariables } from './ask-api.ts';
import styles from './explorer.module.css';

const EXAMPLE = `query ($input: SearchSlotsInput!) {
  searchSlots(input: $input) {
    placeCount
    edges {
      node {
        distanceKm
        place { name communeName }
        slots { startsAt durationMinutes offer { id title } }
      }
    }
  }
}`;
const EXAMPLE_VARIABLES = `{ "input": { "text": "Vesoul", "category": "VR_HEADSET", "people": 1 } }`;

/** A question, sent as it is written, and the answer as it came. */
export function AskForm() {
  const { t } = useMessages();
  const [query, setQuery] = useState(EXAMPLE);
  const [variables, setVariables] = useState(EXAMPLE_VARIABLES);
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const ask = async (): Promise<void> => {
    const given = readVariables(variables);
    setProblem(given === null ? t('demo:api.notJson') : null);
    if (given === null) return;
    setAsking(true);
    const came = await askApi<unknown>(query, given);
    setAsking(false);
    if (came === null) setProblem(t('shell:unreachable.title'));
    else setAnswer(JSON.stringify(came, null, 2));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void ask();
  };

  return (
    <div className={styles['columns']}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
        }}
      >
        <label>
          <span>{t('demo:api.question')}</span>
          <textarea rows={15} spellCheck={false} value={query} onChange={({ target }) => setQuery(target.value)} onKeyDown={onKeyDown} />
        </label>
        <label>
          <span>{t('demo:api.variables')}</span>
          <textarea rows={3} spellCheck={false} value={variables} onChange={({ target }) => setVariables(target.value)} onKeyDown={onKeyDown} />
        </label>
        {problem !== null && <Notice tone="no">{problem}</Notice>}
        <Button type="submit" pending={asking}>{t('demo:api.ask')}</Button>
      </form>
      <section aria-labelledby="api-answer" className={styles['answer']}>
        <h2 id="api-answer">{t('demo:api.answer')}</h2>
        <pre aria-live="polite" tabIndex={0}>{answer === '' ? t('demo:api.noAnswer') : answer}</pre>
      </section>
    </div>
  );
}
