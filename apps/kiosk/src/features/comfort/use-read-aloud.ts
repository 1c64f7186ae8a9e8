import { languageTag, type SpokenLanguage } from '@escale/messages';
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

/** What a screen says, line by line, its buttons included. */
export const wordsOf = (screen: HTMLElement): readonly string[] =>
  [...screen.querySelectorAll<HTMLElement>('h1, h2, p, li, label, button')]
    .filter((part) => part.closest('[aria-hidden="true"]') === null && part.parentElement?.closest('p, li, label, button') == null)
    .flatMap((part) => part.textContent?.replaceAll(/\s+/g, ' ').trim() ?? [])
    .filter((line) => line !== '');

/** Reads each screen aloud as it comes; falls silent at every change, and when it is turned off or the person is forgotten. */
export const useReadAloud = (voice: SpeechSynthesisVoice | null, language: SpokenLanguage, on: boolean): void => {
  useEffect(() => {
    const speech = synthesis();
    const screen = document.querySelector('main');
    if (!on || voice === null || speech === null || screen === null) return;
    let read = '';
    const look = () => {
      const title = screen.querySelector('h1')?.textContent ?? '';
      if (title === read) return;
      read = title;
      speech.cancel();
      for (const line of wordsOf(screen)) speech.speak(Object.assign(new SpeechSynthesisUtterance(line), { voice, lang: languageTag(language) }));
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
