import fc from 'fast-check';
export const anInterval = fc.date();
