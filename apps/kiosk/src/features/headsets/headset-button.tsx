import { Button, RectangleGoggles, useMessages } from '@escale/ui';

/** What most do next: take the headsets that are theirs. */
export function HeadsetButton({ count, onPress }: { readonly count: number; readonly onPress: () => void }) {
  const { t } = useMessages();
  return (
    <Button wide onPress={onPress}>
      <RectangleGoggles aria-hidden="true" className="lucide" />
      {t('kioskHandOut:pick', { count })}
    </Button>
  );
}
