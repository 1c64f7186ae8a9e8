/** Builders may ask the world; rules may not. */
export const anyMoment = (): Date => new Date();
