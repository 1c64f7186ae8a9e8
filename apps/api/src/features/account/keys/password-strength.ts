// The same on the screen (apps/web, my-account/password-strength.ts). Both limits keep the worst password somebody could send under a quarter of a second.
const LIMITS = { maxLength: 48, l33tMaxSubstitutions: 10 } as const;

const load = async () => {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary: common }, { dictionary: english }, { dictionary: french }] = await Promise.all([
    import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-en'), import('@zxcvbn-ts/language-fr'),
  ]);
  return { zxcvbn: new ZxcvbnFactory({ dictionary: { ...common, ...english, ...french }, graphs: adjacencyGraphs, ...LIMITS }), wellKnown: new Set<string>(common['passwords-common']) };
};

let loaded: ReturnType<typeof load> | null = null;

/** Megabytes of words, read when somebody first chooses a password, not at every start. */
const words = (): ReturnType<typeof load> => (loaded ??= load());

/** How hard a password is to guess, 0 to 4, by someone who knows its owner's own words. */
export const passwordScore = async (password: string, ownWords: readonly string[]): Promise<number> => (await words()).zxcvbn.check(password, [...ownWords]).score;

/** The well-known passwords that come with the library, in lower case. */
export const wellKnownPasswords = async (): Promise<ReadonlySet<string>> => (await words()).wellKnown;
