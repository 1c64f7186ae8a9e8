/** Where a field stands on the page, so that a refusal or a list of what is lacking can lead there. */
export const idOf = (field: string): string => `champ-${field.replaceAll('.', '-')}`;
