const LONGEST = 60;

/** What an owner calls a passkey, on one line, with at most sixty characters; null when nothing is left to read. */
export function passkeyName(typed: string): string | null {
  const name = Array.from(typed.normalize('NFC').replaceAll(/[\p{C}\s]+/gu, ' ').trim()).slice(0, LONGEST).join('').trim();
  return name === '' ? null : name;
}
