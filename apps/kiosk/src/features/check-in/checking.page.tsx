import { Progress, useLate, useMessages } from '@escale/ui';
import { Screen } from '../../shell/screen.tsx';

const WORDS_AFTER_MS = 400;

/** Between the question and the answer: never green. */
export function CheckingPage() {
  const { t } = useMessages();
  const late = useLate(WORDS_AFTER_MS);
  return <Screen title={t('kiosk:checking')}>{late && <Progress label={t('kiosk:checkingText')} />}</Screen>;
}
