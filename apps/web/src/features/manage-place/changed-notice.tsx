import { Button, Notice, useMessages } from '@escale/ui';
import { changesView } from './changes.presenter.ts';
import { typedOf } from './typed-page.presenter.ts';
import type { PageWork } from './use-typed-page.ts';

/** Others saved meanwhile: what stands now, field by field, and what to do with what was typed. */
export function ChangedNotice({ work }: { readonly work: PageWork }) {
  const { t, locale } = useMessages();
  const { met, saved, typed, keep, take } = work;
  if (met === null) return null;
  return (
    <Notice
      tone="warn"
      title={t('placePage:changed.title')}
      actions={
        <>
          <Button onPress={keep}>{t('placePage:changed.keep')}</Button>
          <Button look="quiet" onPress={take}>
            {t('placePage:changed.take')}
          </Button>
        </>
      }
    >
      <p>{t('placePage:changed.text')}</p>
      <ul>
        {changesView(saved, typed, typedOf(met), { t, locale }).map(({ field, words }) => (
          <li key={field}>{words}</li>
        ))}
      </ul>
    </Notice>
  );
}
