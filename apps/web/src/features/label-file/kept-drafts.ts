import type { Answer } from '@escale/domain';

/** An answer that the server does not have yet, with the revision of the one it was written on. */
export type KeptDraft = { readonly answer: Answer | null; readonly revision: number };
export type KeptDrafts = Readonly<Record<string, KeptDraft>>;

/** What this device keeps of a file until the server has it. */
export type DraftShelf = {
  readonly read: () => KeptDrafts;
  /** Whether it could be kept. */
  readonly write: (drafts: KeptDrafts) => boolean;
};

// The version is part of the key: what an older page wrote otherwise is not read by a newer one.
const PREFIX = 'escale:label-file:1';

/** The shelf of one file for one account: nobody who signs in after them finds it. */
export const shelfOf = ({ accountId, placeId, id }: { readonly accountId: string; readonly placeId: string; readonly id: string }, storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = () => localStorage): DraftShelf => {
  const key = [PREFIX, accountId, placeId, id].join(':');
  return {
    read: () => {
      try {
        const text = storage().getItem(key);
        return text === null ? {} : (JSON.parse(text) as KeptDrafts);
      } catch {
        // A browser that keeps nothing throws when it is asked; then there is nothing.
        return {};
      }
    },
    write: (drafts) => {
      try {
        if (Object.keys(drafts).length === 0) storage().removeItem(key);
        else storage().setItem(key, JSON.stringify(drafts));
        return true;
      } catch {
        return false;
      }
    },
  };
};
