const SHAPE = /^(RNCP|RS)(\d{1,5})$/;

/** A certification of the national directory as it is kept, `RNCP37674` or `RS5616`; null for what has not that shape. That it exists is not proved by it. */
export const readCertificationCode = (text: string): string | null => {
  const tidy = text.toUpperCase().replace(/[\s.\-\u00A0\u202F]/gu, '');
  return SHAPE.test(tidy) ? tidy : null;
};
