import type { SpokenLanguage, Translate } from '@escale/messages';

/** `ok` only for what the service has. `kept`: written here, not sent yet. `wait`: come back, or nothing to do. `no`: the way out is in the words. */
export type AnswerTone = 'ok' | 'kept' | 'wait' | 'no';
export type AnswerShape = 'check' | 'kept' | 'seated' | 'clock' | 'elsewhere' | 'cross' | 'question' | 'hand';

/** What the answer screen shows. */
export type AnswerView = {
  readonly tone: AnswerTone;
  readonly shape: AnswerShape;
  readonly title: string;
  readonly greeting: string | null;
  readonly lines: readonly string[];
  /** Whether another try with the same screen makes sense. */
  readonly typeAgain: boolean;
};

/** What an answer is put into words with. */
export type AnswerWords = { readonly t: Translate; readonly locale: SpokenLanguage; readonly zone: string; readonly now: Date };
