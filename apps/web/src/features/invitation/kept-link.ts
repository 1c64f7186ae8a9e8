/** What a mail's link says of an invitation. Alone it opens nothing: whoever accepts signs in with the invited address. */
export type InvitationLink = { readonly invitationId: string; readonly token: string };

const KEY = 'escale:invitation:1';

/** Read from behind the #, which no server sees. */
export const linkOf = (hash: string): InvitationLink | null => {
  const [, invitationId = '', token = ''] = /^#([\da-f-]{36})\.([\w-]{1,100})$/.exec(hash) ?? [];
  return invitationId === '' ? null : { invitationId, token };
};

/** Kept while somebody goes to sign in, for the way back knows paths alone. */
export const keepLink = (link: InvitationLink): void => localStorage.setItem(KEY, JSON.stringify(link));
export const forgetLink = (): void => localStorage.removeItem(KEY);

export const keptLink = (): InvitationLink | null => {
  const text = localStorage.getItem(KEY);
  return text === null ? null : (JSON.parse(text) as InvitationLink);
};
