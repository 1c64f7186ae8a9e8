import type { SpokenLanguage } from '@escale/messages';
import { localVoice } from './use-read-aloud.ts';

it.each([
  ['fr', 'fr-FR local'],
  ['en', 'en_GB local'],
  ['es', null],
  ['uk', null],
])('reads %s with a voice of the tablet, or not at all', (language, expected) => {
  const voices = [['fr-CA', false], ['fr-FR', true], ['en_GB', true], ['es-ES', false]].map(([lang, localService]) => ({ lang: lang as string, localService: localService as boolean }));
  const voice = localVoice(voices, language as SpokenLanguage);
  expect(voice === null ? null : `${voice.lang} ${voice.localService ? 'local' : 'far'}`).toBe(expected);
});
