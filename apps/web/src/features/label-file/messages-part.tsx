import { FILE_MESSAGE_MOST } from '@escale/domain';
import { formatMoment } from '@escale/messages';
import { Button, Notice, TextArea, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { ShownFile } from './file-facts.ts';
import styles from './label-file.module.css';
import { type FileActs, noInWords } from './use-file-acts.ts';

type MessagesPartProps = { readonly file: ShownFile; readonly zone: string; readonly acts: FileActs; readonly onDone: (file: ShownFile, words: string) => void };

/** What place and network write to each other about the file. */
export function MessagesPart({ file, zone, acts, onDone }: MessagesPartProps) {
  const { t, locale } = useMessages();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    if (acts.sending) return;
    setProblem(null);
    const outcome = await acts.write(text);
    if (outcome.kind !== 'done') return setProblem(outcome.kind === 'no' ? noInWords(outcome.no, t) : t('organisation:form.unreachable'));
    setText('');
    onDone(outcome.done, t('labelFile:messages.sent'));
  };
  return (
    <section aria-labelledby="echanges" className={styles['group']}>
      <h2 id="echanges">{t('labelFile:messages.title')}</h2>
      {file.state === 'DRAFT' ? (
        <p className={styles['soft']}>{t('labelFile:messages.before')}</p>
      ) : (
        <>
          {file.messages.length === 0 && <p className={styles['soft']}>{t('labelFile:messages.none')}</p>}
          <ol role="list" className={styles['list']}>
            {file.messages.map((message) => (
              <li key={message.id} className={styles['message']} data-side={message.side}>
                <p className={styles['soft']}>{t('labelFile:messages.by', { who: message.author ?? t(`labelFile:messages.side.${message.side}`), when: formatMoment(message.sentAt, zone, locale) })}</p>
                <p className={styles['answered']}>{message.text}</p>
              </li>
            ))}
          </ol>
          <TextArea label={t('labelFile:messages.field')} maxLength={FILE_MESSAGE_MOST} value={text} onChange={setText} rows={3} />
          {problem !== null && <Notice tone="no">{problem}</Notice>}
          <div><Button look="quiet" pending={acts.sending} onPress={() => void send()}>{t('labelFile:messages.send')}</Button></div>
        </>
      )}
    </section>
  );
}
