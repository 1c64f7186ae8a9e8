import { Notice } from '@escale/ui';
import { formatTimeRange } from '@escale/messages';
import { Link } from 'react-router';
import type { Planning } from './facts.ts';
import type { Reading } from './words.presenter.ts';

/** When the place, or a space of it, is closed exceptionally on the days that are shown. */
export function ClosedLine({ closures, reading }: { readonly closures: Planning['closures']; readonly reading: Reading }) {
  const { t, locale, timeZone } = reading;
  return (
    <Notice tone="warn" live={false}>
      {closures.map(({ id, startsAt, endsAt, spaceName }) => {
        const when = formatTimeRange(startsAt, endsAt, timeZone, locale);
        return <p key={id}>{spaceName == null ? t('closures:planned', { when }) : t('closures:plannedSpace', { space: spaceName, when })}</p>;
      })}
      <Link to="/gestion/fermetures">{t('closures:title')}</Link>
    </Notice>
  );
}
