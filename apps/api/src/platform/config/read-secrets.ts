import { ConfigError, required } from './config-error.ts';

const REMEDY = 'make one with `openssl rand -hex 32`, keep it with the database, and give every process of the network the same';

/** Below 96 bits a patient machine guesses (ASVS 5.0, appendix C); 32 random hexadecimal digits have 128. */
const LEAST_BITS = 96;

/** Words of examples: ours, those of other people's documentation, and what is typed to get past the question. */
const SAMPLE = /change[-_ ]?(me|this|it)|example|exemple|password|passwd|mot[-_ ]?de[-_ ]?passe|replace[-_ ]|your[-_ ]|votre[-_ ]|a secret of (tests|journeys)|supersecret|0123456789|abcdefgh|azerty|qwerty|deadbeef/i;

/** Shannon's entropy of the characters as they stand, in bits: an upper bound of what guessing costs. */
export function bitsOf(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  const length = [...text].length;
  return [...counts.values()].reduce((sum, count) => sum - count * Math.log2(count / length), 0);
}

/** Whether a text is the same few characters, at most sixteen, over and over. */
const isPattern = (text: string): boolean => Array.from({ length: 16 }, (_, index) => index + 1).some((period) => [...text].every((character, index) => index < period || character === text[index - period]));

/** The key that everything is signed with. Samples are taken in a demonstration, where nothing is worth signing. */
export function readSecret(env: NodeJS.ProcessEnv, demo: boolean): string {
  const secret = required(env, 'ESCALE_SECRET', REMEDY);
  if (secret.length < 32) throw new ConfigError(`ESCALE_SECRET must have at least 32 characters; it has ${secret.length}: ${REMEDY}`);
  if (bitsOf(secret) < LEAST_BITS || isPattern(secret)) throw new ConfigError(`ESCALE_SECRET repeats itself too much to be random: ${REMEDY}`);
  if (!demo && SAMPLE.test(secret)) throw new ConfigError(`ESCALE_SECRET is a sample that others know too: ${REMEDY}`);
  return secret;
}

/** Passwords that are tried first by whoever tries. */
const FIRST_TRIED = new Set(['postgres', 'postgresql', 'password', 'passwd', 'admin', 'root', 'secret', 'changeme', 'change-me', 'escale', 'test', '1234', '12345', '123456', 'motdepasse']);

/** Refuses, outside the demonstration, a database address whose password anybody would try. Without one in it, PostgreSQL's own ways (PGPASSWORD, passfile, peer, certificate) decide. */
export function checkDatabasePassword(databaseUrl: string, demo: boolean): void {
  const { username, password } = new URL(databaseUrl);
  if (demo || password === '') return;
  const given = decodeURIComponent(password).toLowerCase();
  if (FIRST_TRIED.has(given) || given === decodeURIComponent(username).toLowerCase() || given.length < 8)
    throw new ConfigError('DATABASE_URL has a password that anybody would try: give the database account a long random one (`ALTER ROLE … PASSWORD …`), or set ESCALE_DEMO=1 if this is a demonstration');
}
