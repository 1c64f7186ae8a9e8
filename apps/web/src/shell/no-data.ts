import { type Exchange, mapExchange } from 'urql';

/**
 * An answer without data has none. Where a field that is always there fails, GraphQL answers `"data": null`, and urql hands that on as it is; the types
 * of our queries know `undefined` only, so a screen that asks `data === undefined` would go on to read what is not there, and break.
 */
export const noData: Exchange = mapExchange({ onResult: (result) => (result.data === null ? { ...result, data: undefined } : result) });
