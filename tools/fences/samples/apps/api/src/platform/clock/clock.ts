/** The only place of the API that asks what time it is. */
export const now = (): Date => new Date();
