import { Button, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { Programme, ShownFile } from './file-facts.ts';
import { NewerTitlesQuery } from './label-file.graphql.ts';
import { type FileActs, noInWords } from './use-file-acts.ts';

type NewerVersionProps = { readonly file: ShownFile; readonly programme: Programme; readonly acts: FileActs; readonly ready: boolean; readonly onDone: (file: ShownFile, words: string) => void };

/** A newer version of the programme: what it changes, and the way to it. */
export function NewerVersion({ file, programme, acts, ready, onDone }: NewerVersionProps) {
  const { t, locale } = useMessages();
  const [{ data }] = useQuery({ query: NewerTitlesQuery, variables: { code: programme.code, locale }, pause: file.newerVersion == null });
  const [problem, setProblem] = useState<string | null>(null);
  const version = file.newerVersion;
  if (version == null || !file.mayWrite) return null;
  const titles = new Map([...programme.families, ...(data?.labelProgramme?.families ?? [])].flatMap(({ criteria }) => criteria.map(({ code, title }) => [code, title])));
  const move = async (): Promise<void> => {
    const outcome = await acts.move(version);
    if (outcome.kind === 'done') return onDone(outcome.done, t('labelFile:newer.done', { to: version }));
    setProblem(outcome.kind === 'no' ? noInWords(outcome.no, t) : t('organisation:form.unreachable'));
  };
  return (
    <Notice live={false} title={t('labelFile:newer.title')} actions={<Button look="quiet" isDisabled={!ready} pending={acts.sending} onPress={() => void move()}>{t('labelFile:newer.action', { to: version })}</Button>}>
      <p>{t('labelFile:newer.text', { from: programme.number, to: version })}</p>
      {file.changes.length === 0 ? <p>{t('labelFile:newer.none')}</p> : <ul>{file.changes.map(({ code, change }) => <li key={code}>{t(`labelFile:newer.change.${change}`, { title: titles.get(code) ?? code })}</li>)}</ul>}
      {problem !== null && <p role="alert">{problem}</p>}
    </Notice>
  );
}
