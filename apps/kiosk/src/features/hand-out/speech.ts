import { useEffect, useState } from 'react';

type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService'>;

/** A voice of that language that lives on the tablet: others would send the words away, and need a network. */
export const localVoice = <One extends Voice>(voices: readonly One[], language: string): One | null => voices.find(({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language) ?? null;

export type Speech = { readonly speaking: boolean; readonly speak: (lines: readonly string[]) => void; readonly stop: () => void };

const speech = (): SpeechSynthesis | null => ('speechSynthesis' in globalThis ? globalThis.speechSynthesis : null);

/** Reads aloud in a language; null where no voice of the tablet can. It falls silent with the screen. */
export const useSpeech = (language: string): Speech | null => {
  const [voices, setVoices] = useState<readonly SpeechSynthesisVoice[]>(() => speech()?.getVoices() ?? []);
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => {
    const synthesis = speech();
    if (synthesis === null) return;
    // Voices come a moment after the page.
    const heard = () => setVoices(synthesis.getVoices());
    synthesis.addEventListener('voiceschanged', heard);
    return () => {
      synthesis.removeEventListener('voiceschanged', heard);
      synthesis.cancel();
    };
  }, []);
  useEffect(() => () => speech()?.cancel(), [language]);
  const voice = localVoice(voices, language);
  const synthesis = speech();
  if (voice === null || synthesis === null) return null;
  const stop = () => {
    synthesis.cancel();
    setSpeaking(false);
  };
  return {
    speaking,
    stop,
    speak: (lines) => {
      synthesis.cancel();
      const said = lines.map((line) => Object.assign(new SpeechSynthesisUtterance(line), { voice, lang: voice.lang }));
      said.at(-1)?.addEventListener('end', () => setSpeaking(false));
      setSpeaking(true);
      for (const each of said) synthesis.speak(each);
    },
  };
};
