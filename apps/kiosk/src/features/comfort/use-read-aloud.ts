import { languageTag, SPOKEN_LANGUAGES, type SpokenLanguage } from '@escale/messages';
import { useEffect, useState } from 'react';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/** A voice of that language that lives on the tablet: others would send the words away, and need a network. */
export const localVoice = <One extends Voice>(voices: readonly One[], language: SpokenLanguage): One | null => voices.find(({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language) ?? null;

const synthesis = (): SpeechSynthesis | null => ('speechSynthesis' in globalThis ? globalThis.speechSynthesis : null);

/** The voice that can read the screen aloud; null where the tablet has none of its own. */
export const useLocalVoice = (language: SpokenLanguage): SpeechSynthesisVoice | null => {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>(() => synthesis()?.getVoices() ?? []);
  useEffect(() => {
    const speech = synthesis();
    if (speech === null) return;
    // Voices come a moment after the page.
    const heard = () => setVoices(speech.getVoices());
    speech.addEventListener('voiceschanged', heard);
    return () => speech.removeEventListener('voiceschanged', heard);
  }, []);
  return localVoice(voices, language);
};

export type SpokenLine = { readonly text: string; readonly language: SpokenLanguage };

/** What a screen says, line by line, its buttons included, each in the language it is marked with; what lies hidden below another is not said. */
export const linesOf = (screen: HTMLElement, language: SpokenLanguage): readonly SpokenLine[] =>
  [...screen.querySelectorAll<HTMLElement>('h1, h2, p, li, label, button')]
    .filter((part) => part.closest('[aria-hidden="true"], [hidden]') === null && part.parentElement?.closest('p, li, label, button') == null)
    .map((part) => {
      const marked = part.closest<HTMLElement>('[lang]')?.lang;
      return { text: part.textContent.replaceAll(/\s+/g, ' ').trim(), language: SPOKEN_LANGUAGES.find((one) => one === marked) ?? language };
    })
    .filter(({ text }) => text !== '');

/** Reads each screen aloud as it comes; falls silent at every change, and when it is turned off or the person is forgotten. */
export const useReadAloud = (voice: SpeechSynthesisVoice | null, language: SpokenLanguage, on: boolean): void => {
  useEffect(() => {
    const speech = synthesis();
    const screen = document.querySelector('main');
    if (!on || voice === null || speech === null || screen === null) return;
    let read = '';
    const look = () => {
      const title = [...screen.querySelectorAll('h1')].find((heading) => heading.closest('[hidden]') === null)?.textContent ?? '';
      if (title === read) return;
      read = title;
      speech.cancel();
      for (const line of linesOf(screen, language)) {
        const own = line.language === language ? voice : localVoice(speech.getVoices(), line.language);
        // What no voice of the tablet can pronounce is left to be read.
        if (own !== null) speech.speak(Object.assign(new SpeechSynthesisUtterance(line.text), { voice: own, lang: languageTag(line.language) }));
      }
    };
    const watch = new MutationObserver(look);
    watch.observe(screen, { childList: true, subtree: true, characterData: true });
    look();
    return () => {
      watch.disconnect();
      speech.cancel();
    };
  }, [voice, language, on]);
};
