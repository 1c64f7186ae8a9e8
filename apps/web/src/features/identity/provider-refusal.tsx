import { Notice, useMessages } from '@escale/ui';
import { useSearchParams } from 'react-router';
import { refusalIn, saysByMail } from './refusal.presenter.ts';

/** Why an identity provider did not open the door, and the way out; nothing when nothing happened. */
export function ProviderRefusal({ mailBelow = false }: { readonly mailBelow?: boolean }) {
  const { t } = useMessages();
  const [query] = useSearchParams();
  const code = refusalIn(query);
  if (code === null) return null;
  return (
    <Notice tone="no">
      {t(`identity:refusal.${code}`)}
      {mailBelow && !saysByMail(code) && ` ${t('identity:byMail')}`}
    </Notice>
  );
}
