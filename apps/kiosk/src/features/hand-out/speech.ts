import type { SpokenLanguage } from '@escale/messages';
import { useEffect, useState } from 'react';
import { useLocalVoice } from '../comfort/use-read-aloud.ts';

export type Speech = { readonly speaking: boolean; readonly speak: (lines: readonly string[]) => void; readonly stop: () => void };

const speech = (): SpeechSynthesis | null => ('speechSynthesis' in globalThis ? globalThis.speechSynthesis : null);

/** Reads aloud in a language; null where no voice of the tablet can. It falls silent with the screen. */
export const useSpeech = (language: SpokenLanguage): Speech | null => {
  const voice = useLocalVoice(language);
  const [speaking, setSpeaking] = useState(false);
  useEffect(() => () => speech()?.cancel(), [language]);
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
