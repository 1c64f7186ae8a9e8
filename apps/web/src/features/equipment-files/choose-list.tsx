import { Button, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { FileTrigger, Label, TextArea, TextField } from 'react-aria-components';
import styles from './equipment-files.module.css';
import { isTooLong, textOfFile } from './read-file.ts';

type ChooseListProps = { /** What was given before, and is to be mended. */ readonly before: string; readonly onLook: (csv: string) => void };

/** A file, or what is pasted: what was chosen last. */
export function ChooseList({ before, onLook }: ChooseListProps) {
  const { t } = useMessages();
  const [name, setName] = useState<string | null>(null);
  const [text, setText] = useState(before);
  const [tooLong, setTooLong] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const read = textOfFile(await file.arrayBuffer());
    setName(file.name);
    setText(read ?? '');
    setTooLong(read === null);
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onLook(text);
      }}
    >
      <p>{t('equipmentFiles:import.help')}</p>
      {tooLong && <Notice tone="warn">{t('equipmentFiles:import.tooLarge')}</Notice>}
      <div className={styles['ways']}>
        <FileTrigger acceptedFileTypes={['.csv', '.txt', 'text/csv', 'text/plain']} onSelect={(files) => void take(files?.[0])}>
          <Button look="quiet">{t('equipmentFiles:import.choose')}</Button>
        </FileTrigger>
        {name !== null && <p role="status">{t('equipmentFiles:import.chosen', { name })}</p>}
      </div>
      <TextField
        className={styles['pasted'] ?? ''}
        value={text}
        onChange={(typed) => {
          setName(null);
          setText(typed);
          setTooLong(isTooLong(typed));
        }}
      >
        <Label>{t('equipmentFiles:import.paste')}</Label>
        <TextArea className={styles['list'] ?? ''} rows={6} spellCheck={false} />
      </TextField>
      <Button type="submit" isDisabled={text.trim() === '' || tooLong}>
        {t('equipmentFiles:import.look')}
      </Button>
    </form>
  );
}
