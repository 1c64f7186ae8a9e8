import type { Locale } from '@escale/messages';

/** Every sentence of one mail, in the order in which it is read. */
export interface LetterWords {
  readonly locale: Locale;
  readonly subject: string;
  /** What a list of mails shows beside the subject. */
  readonly preview: string;
  readonly greeting: string;
  /** The essential, in the first line. */
  readonly lead: string;
  readonly code: { readonly label: string; readonly value: string; readonly next: string; /** What its picture is, where there is one. */ readonly picture: string | null } | null;
  readonly details: readonly string[];
  /** What there is to choose from, each with a page of its own. */
  readonly choices?: readonly { readonly label: string; readonly detail: string; readonly url: string }[];
  readonly action: { readonly label: string; readonly url: string; readonly fallback: string };
  /** A second way, quieter than the one button. */
  readonly aside?: { readonly label: string; readonly url: string };
  readonly change: string | null;
  readonly signature: string;
  readonly why: string;
}
