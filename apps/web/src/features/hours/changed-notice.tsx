import { AUDIENCES } from '@escale/domain';
import { Button, Notice, useMessages } from '@escale/ui';
import { draftsOf, sameDraft } from './drafts.presenter.ts';
import type { DraftsWork } from './use-drafts.ts';
import { weekInWords } from './words.presenter.ts';

/** Others saved meanwhile: what stands now, and what to do with what was typed. */
export function ChangedNotice({ work }: { readonly work: DraftsWork }) {
  const { t, locale } = useMessages();
  const { met, saved, keep, take } = work;
  if (met === null) return null;
  const now = draftsOf(met);
  const inWords = (audience: (typeof AUDIENCES)[number]): string => {
    const { kind, week } = now[audience];
    if (kind === 'same') return t('hours:same');
    return kind === 'richer' ? (met.audiences.find((one) => one.audience === audience)?.text ?? '') : weekInWords(week, met.today, { t, locale });
  };
  return (
    <Notice
      tone="warn"
      title={t('hours:changed.title')}
      actions={
        <>
          <Button onPress={keep}>{t('hours:changed.keep')}</Button>
          <Button look="quiet" onPress={take}>
            {t('hours:changed.take')}
          </Button>
        </>
      }
    >
      <p>{t('hours:changed.text')}</p>
      <ul>
        {AUDIENCES.filter((audience) => !sameDraft(now[audience], saved[audience])).map((audience) => (
          <li key={audience}>{t('hours:changed.line', { audience: t(`hours:audience.${audience}`), hours: inWords(audience) })}</li>
        ))}
      </ul>
    </Notice>
  );
}
