import type { SeriesPreviewQuery } from '../../gql/graphql.ts';

export type Preview = Extract<SeriesPreviewQuery['seriesPreview'], { readonly __typename: 'SeriesPreview' }>;
export type Previewed = Preview['sessions'][number];

/** What a person decided about sessions, by their day: another hour (RFC 3339), or to skip it. A day that is not named takes what the series gives it. */
export type Choices = Readonly<Record<string, string>>;
export const SKIP = 'SKIP';

/** What becomes of each session as things are decided: `open` waits for a person. */
export type Decided = { readonly session: Previewed; readonly startsAt: string | null; readonly state: 'taken' | 'skipped' | 'open' };

/** Each session with what is decided of it; a choice that is no longer possible is none. */
export const decidedOf = (sessions: readonly Previewed[], choices: Choices): readonly Decided[] =>
  sessions.map((session) => {
    const choice = choices[session.day];
    if (choice === SKIP) return { session, startsAt: null, state: 'skipped' };
    if (choice !== undefined && session.hours.includes(choice)) return { session, startsAt: choice, state: 'taken' };
    return session.code == null && session.startsAt != null ? { session, startsAt: session.startsAt, state: 'taken' } : { session, startsAt: null, state: 'open' };
  });

/** The sessions to book; null while one waits for a decision, or none is taken. */
export const sessionsToBook = (decided: readonly Decided[]): readonly { readonly index: number; readonly startsAt: string }[] | null => {
  const taken = decided.flatMap(({ session, startsAt, state }) => (state === 'taken' && startsAt !== null ? [{ index: session.index, startsAt }] : []));
  return taken.length === 0 || decided.some(({ state }) => state === 'open') ? null : taken;
};
