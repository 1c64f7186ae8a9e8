import { Button, LinkButton, Notice, TextArea, useMessages } from '@escale/ui';
import { useEffect, useRef, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import type { ShownCohortFragment } from '../../gql/graphql.ts';
import { isTooLong, textOfFile } from '../equipment-files/read-file.ts';
import { cohortPath } from './cohort-frame.tsx';
import styles from './cohorts.module.css';
import { KnownColumns } from './known-columns.tsx';
import { ListPreview } from './list-preview.tsx';
import { rangeOfLine } from './list-preview.presenter.ts';
import { useList } from './use-list.ts';

/** The list, what it would do, and the way back into its rows. */
export function LearnerImport({ cohort }: { readonly cohort: ShownCohortFragment }) {
  const { t } = useMessages();
  const list = useList(cohort.id);
  const form = useRef<HTMLFormElement>(null);
  const outcome = useRef<HTMLHeadingElement>(null);
  const [text, setText] = useState('');
  const [file, setFile] = useState<string | null>(null);
  const [tooLong, setTooLong] = useState(false);
  const { looked, fault, added } = list;
  // What came of it is where one goes on.
  useEffect(() => {
    if (looked !== null || added !== null) outcome.current?.focus();
  }, [looked, added]);
  const type = (typed: string, from: string | null): void => {
    // As a text field holds it: rows are found in it by their ends.
    const written = typed.replace(/\r\n?/gu, '\n');
    setFile(from);
    setText(written);
    setTooLong(isTooLong(written));
  };
  const take = async (chosen: File | undefined): Promise<void> => {
    if (chosen === undefined) return;
    const read = textOfFile(await chosen.arrayBuffer());
    type(read ?? '', chosen.name);
    setTooLong(read === null);
  };
  const mend = (line: number): void => {
    const area = form.current?.querySelector('textarea') ?? null;
    if (area === null) return;
    const [start, end] = rangeOfLine(text, line);
    area.focus();
    area.setSelectionRange(start, end);
    area.scrollTop = (area.scrollHeight / Math.max(1, text.split('\n').length)) * Math.max(0, line - 3);
  };
  if (added !== null) {
    return (
      <div className={styles['group']}>
        <h2 ref={outcome} tabIndex={-1}>{t('cohorts:import.done', { count: added })}</h2>
        <div className={styles['acts']}>
          <LinkButton href={cohortPath(cohort)}>{t('cohorts:import.seeGroup')}</LinkButton>
        </div>
      </div>
    );
  }
  return (
    <>
      <form
        ref={form}
        noValidate
        className={styles['group']}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '' && !tooLong && list.busy === null) void list.look(text);
        }}
      >
        <KnownColumns />
        {tooLong && <Notice tone="warn">{t('cohorts:import.tooLarge')}</Notice>}
        <TextArea label={t('cohorts:import.paste')} hint={t('cohorts:import.pasteHelp')} rows={10} spellCheck="false" value={text} onChange={(typed) => type(typed, null)} />
        <div className={styles['acts']}>
          <Button type="submit" isDisabled={text.trim() === '' || tooLong} pending={list.busy === 'looking'} pendingLabel={t('cohorts:import.looking')}>{t('cohorts:import.look')}</Button>
          <FileTrigger acceptedFileTypes={['.csv', '.txt', 'text/csv', 'text/plain']} onSelect={(files) => void take(files?.[0])}>
            <Button look="quiet">{t('cohorts:import.choose')}</Button>
          </FileTrigger>
          {file !== null && <p role="status">{t('cohorts:import.chosen', { name: file })}</p>}
        </div>
      </form>
      {fault === 'unreachable' && <Notice tone="warn">{t('cohorts:form.unreachable')}</Notice>}
      {fault !== null && fault !== 'unreachable' && <Notice tone="no">{t(`cohorts:refusal.${fault.code}`)}</Notice>}
      {looked !== null && <ListPreview ref={outcome} looked={looked} stale={text !== list.of} writing={list.busy === 'writing'} onMend={mend} onConfirm={() => void list.write()} />}
    </>
  );
}
