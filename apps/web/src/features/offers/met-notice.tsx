import { Button, Notice, useMessages } from '@escale/ui';
import type { Stock } from './facts.ts';
import { metFields } from './offer-changes.presenter.ts';
import { typedOf } from './typed-offer.presenter.ts';
import type { TypedOfferWork } from './use-typed-offer.ts';

/** Others saved meanwhile: what they changed, field by field, beside what was typed there, and what to do with it. */
export function MetNotice({ work, stock }: { readonly work: TypedOfferWork; readonly stock: Stock }) {
  const words = useMessages();
  const { t } = words;
  const { met, before, typed, keep, take } = work;
  if (met === null) return null;
  return (
    <Notice
      tone="warn"
      title={t('offers:met.title')}
      actions={
        <>
          <Button onPress={keep}>{t('offers:met.keep')}</Button>
          <Button look="quiet" onPress={take}>{t('offers:met.take')}</Button>
        </>
      }
    >
      <p>{t('offers:met.text')}</p>
      <ul>
        {metFields(before, typed, typedOf(met), stock, words).map(({ field, label, now, mine }) => (
          <li key={field}>
            {t('offers:met.line', { field: label, now })}
            {mine !== null && (
              <>
                <br />
                {t('offers:met.yours', { mine })}
              </>
            )}
          </li>
        ))}
      </ul>
      <p>{t('offers:met.then')}</p>
    </Notice>
  );
}
