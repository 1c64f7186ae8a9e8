/** All that a shared screen shows of a person: given name and initial, `Camille D.`; null before the name is known. */
export const displayName = (person: { readonly givenName: string | null; readonly familyName: string | null }): string | null => {
  if (person.givenName === null) return null;
  const initial = /^[^\p{L}]*(\p{L}\p{M}*)/u.exec(person.familyName ?? '')?.[1];
  return initial === undefined ? person.givenName : `${person.givenName} ${initial.toUpperCase()}.`;
};
