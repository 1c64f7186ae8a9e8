import type { HalfDay } from '@escale/domain';
import { formatTime } from '@escale/messages';
import { Button, Pencil, useMessages } from '@escale/ui';
import { Screen } from '../../shell/screen.tsx';
import type { Person } from './sign.presenter.ts';

export type AgainPageProps = { readonly person: Person; readonly half: HalfDay; readonly zone: string; readonly signedAt: Date; readonly onYes: () => void; readonly onNo: () => void };

/** A second signature is kept beside the first, so it is asked for. */
export function AgainPage({ person, half, zone, signedAt, onYes, onNo }: AgainPageProps) {
  const { t, spoken: locale } = useMessages();
  const words = { half: t(`kioskSign:half.${half.half}`), time: formatTime(signedAt, zone, locale) };
  return (
    <Screen
      title={t('kioskSign:again.title')}
      lead={person.name === null ? t('kioskSign:again.textNoName', words) : t('kioskSign:again.text', { ...words, name: person.name })}
      actions={
        <>
          <Button wide onPress={onNo}>
            {t('kioskSign:again.no')}
          </Button>
          <Button wide look="quiet" onPress={onYes}>
            <Pencil aria-hidden="true" className="lucide" />
            {t('kioskSign:again.yes')}
          </Button>
        </>
      }
    />
  );
}
