import { type Locale, speak, spokenDirection, type Translate } from '@escale/messages';
import { Button, Languages as LanguagesIcon, useMessages } from '@escale/ui';

/** Another language, asked in that language. */
export function GoOnIn({ language }: { readonly language: Locale }) {
  const { instance } = useMessages();
  const t: Translate = instance.getFixedT(language);
  return (
    <Button wide look="quiet" lang={language} dir={spokenDirection(language)} onPress={() => void speak(instance, language)}>
      <LanguagesIcon aria-hidden="true" className="lucide" />
      {t('kioskArrivals:comfort.goOn')}
    </Button>
  );
}
