import { Download, LinkButton, useMessages } from '@escale/ui';
import { listAddress } from './labels-address.ts';

/** The equipment of a place as a file for a spreadsheet. */
export function ExportLink({ placeId }: { readonly placeId: string }) {
  const { t } = useMessages();
  return (
    <LinkButton look="quiet" href={listAddress(placeId)} download="">
      <Download aria-hidden="true" className="lucide" />
      {t('equipmentFiles:export')}
    </LinkButton>
  );
}
