import { Notice, useMessages } from '@escale/ui';
import type { Standing } from './standing.presenter.ts';

/** What became of the question, when it no longer waits. */
export function StandingNotice({ standing, live }: { readonly standing: Standing; readonly live: boolean }) {
  const { t } = useMessages();
  switch (standing) {
    case 'asked':
      return null;
    case 'agreed':
      return <Notice tone="ok" live={live} title={t('helping:page.agreed')}>{t('helping:page.agreedText')}</Notice>;
    case 'onPaper':
      return <Notice tone="ok" live={live}>{t('helping:page.onPaper')}</Notice>;
    case 'refused':
      return <Notice live={live} title={t('helping:page.refused')}>{t('helping:page.refusedText')}</Notice>;
    case 'cancelled':
      return <Notice live={live} title={t('helping:page.closed')}>{t('helping:page.cancelledText')}</Notice>;
    case 'started':
      return <Notice live={live} title={t('helping:page.closed')}>{t('helping:page.startedText')}</Notice>;
    case 'notNeeded':
      return <Notice live={live}>{t('helping:page.notNeeded')}</Notice>;
  }
}
