import { DRAFT_BOUNDS } from '@escale/domain';
import { Button, Dialog, Notice, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useActs } from '../../shell/use-acts.ts';
import { codeOf, programmePath } from '../label-programmes/asked.presenter.ts';
import { DraftLabelProgrammeMutation } from './editing.graphql.ts';
import { codeFrom } from './editing.presenter.ts';
import styles from './label-editing.module.css';
import { tellWritten } from './sure-dialog.tsx';

/** A new label: its name in both languages, and the address that stays. */
export function NewLabel() {
  const { t } = useMessages();
  const navigate = useNavigate();
  const { sending, sendOnce } = useActs(tellWritten);
  const [name, setName] = useState({ fr: '', en: '' });
  const [slug, setSlug] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const code = codeOf((slug ?? programmePath(codeFrom(name.fr)).replace('/labels/', '')).trim());
  const create = async (): Promise<void> => {
    const outcome = await sendOnce(DraftLabelProgrammeMutation, { code, nameFr: name.fr, nameEn: name.en });
    if (outcome.kind === 'unreachable') return setProblem(t('shell:unreachable.text'));
    if (outcome.kind === 'no') return setProblem(t(`labelEditing:refusal.${outcome.no}`));
    void navigate(`/reseau${programmePath(code)}/brouillon`);
  };
  return (
    <Dialog
      title={t('labelEditing:new.title')}
      trigger={<Button>{t('labelEditing:create')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('labelEditing:new.no')}</Button>
          <Button pending={sending} isDisabled={name.fr.trim() === '' || name.en.trim() === '' || code === ''} onPress={() => void create()}>{t('labelEditing:new.yes')}</Button>
        </>
      )}
    >
      <div className={styles['group']}>
        <TextField label={t('labelEditing:new.nameFr')} maxLength={DRAFT_BOUNDS.name} value={name.fr} onChange={(fr) => setName((now) => ({ ...now, fr }))} />
        <TextField label={t('labelEditing:new.nameEn')} maxLength={DRAFT_BOUNDS.name} value={name.en} onChange={(en) => setName((now) => ({ ...now, en }))} />
        <TextField label={t('labelEditing:new.code')} hint={t('labelEditing:new.codeHint', { slug: code === '' ? '…' : programmePath(code).replace('/labels/', '') })} maxLength={30} value={slug ?? programmePath(code).replace('/labels/', '')} onChange={setSlug} />
        {problem !== null && <Notice tone="no">{problem}</Notice>}
      </div>
    </Dialog>
  );
}
