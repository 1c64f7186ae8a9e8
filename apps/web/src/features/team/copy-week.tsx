import { Button, Copy, Dialog, Notice, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { WeekCopyPreviewQuery } from './team.graphql.ts';
import { type Reading, writtenInWords } from './team.presenter.ts';
import type { TeamActs, Written } from './use-team-acts.ts';

type CopyWeekProps = { readonly placeId: string; readonly week: string; readonly acts: TeamActs; readonly reading: Reading; readonly onDone: (written: Written) => void };

/** Copies the week before, once it was told how many that is and what is left aside. */
export function CopyWeek(props: CopyWeekProps) {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog title={t('team:copy.title')} isOpen={isOpen} onOpenChange={setOpen} trigger={<Button look="quiet"><Copy aria-hidden="true" />{t('team:copy.action')}</Button>}>
      {isOpen && <CopySure {...props} onClose={() => setOpen(false)} />}
    </Dialog>
  );
}

function CopySure({ placeId, week, acts, reading, onDone, onClose }: CopyWeekProps & { readonly onClose: () => void }) {
  const { t } = useMessages();
  const [{ data, error }] = useQuery({ query: WeekCopyPreviewQuery, variables: { input: { placeId, week } }, requestPolicy: 'network-only' });
  const [sending, setSending] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const preview = data?.weekCopyPreview;
  const copy = async (): Promise<void> => {
    setSending(true);
    const outcome = await acts.copy(placeId, week);
    setSending(false);
    if (outcome.kind === 'done') {
      onClose();
      return onDone(outcome.done);
    }
    setWhy(outcome.kind === 'no' ? t(`team:no.${outcome.no.code}`) : t('shell:unreachable.text'));
  };
  return (
    <>
      {preview === undefined && error === undefined && <Skeleton shape="card" lines={1} label={t('team:copy.pending')} />}
      {preview === undefined && error !== undefined && <Notice tone="no">{t('shell:unreachable.text')}</Notice>}
      {preview?.__typename === 'ShiftRefused' && <Notice tone="info">{t(`team:no.${preview.code}`)}</Notice>}
      {preview?.__typename === 'WeekCopyPreview' && <p>{writtenInWords(t('team:copy.count', { count: preview.count }), preview, reading)}</p>}
      {why !== null && <Notice tone="no">{why}</Notice>}
      <Button look="quiet" onPress={onClose}>{t('team:copy.no')}</Button>
      {preview?.__typename === 'WeekCopyPreview' && preview.count > 0 && <Button pending={sending} onPress={() => void copy()}>{t('team:copy.yes', { count: preview.count })}</Button>}
    </>
  );
}
