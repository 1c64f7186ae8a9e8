export type ModuleChoice = { readonly id: string; readonly title: string; readonly durationMinutes: number };

/** Text as it is compared: without accents or capitals. */
export const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The options in which every typed word begins some word, accents forgiven; in their order, all of them when nothing is typed. */
export function whatFits<Option extends { readonly label: string }>(options: readonly Option[], typed: string): readonly Option[] {
  const wanted = folded(typed).split(/\s+/u).filter((word) => word !== '');
  return options.filter(({ label }) => {
    const words = folded(label).split(/[^\p{L}\p{N}]+/u);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}
