declare const idName: unique symbol;

/** The identifier of one kind of thing; the name keeps a place's id from being passed as a booking's. */
export type Id<Name extends string> = string & { readonly [idName]: Name };

/** Marks a text, already known to identify a `Name`, as such. */
export const idOf = <Name extends string>(text: string): Id<Name> => text as Id<Name>;
