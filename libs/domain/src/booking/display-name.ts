/** All that a shared screen shows of who comes: of a person given name and initial, `Camille D.`, null before the name is known; of a group its organisation. */
export const displayName = (person: { readonly givenName: string | null; readonly familyName: string | null; readonly groupName?: string | null }): string | null => {
  if (person.givenName === null) return person.groupName ?? null;
  const initial = /^[^\p{L}]*(\p{L}\p{M}*)/u.exec(person.familyName ?? '')?.[1];
  return initial === undefined ? person.givenName : `${person.givenName} ${initial.toUpperCase()}.`;
};
