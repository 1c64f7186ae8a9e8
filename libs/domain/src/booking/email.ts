const LONGEST_EMAIL = 254;
const LONGEST_LOCAL_PART = 64;
const SHAPE = /^[^\s@<>()[\]\\,;:"\p{C}]+@[^\s@<>()[\]\\,;:"\p{C}.]+(?:\.[^\s@<>()[\]\\,;:"\p{C}.]+)+$/u;

/** Whether a text can be an e-mail address: a plain check, the only proof being that mail arrives (RFC 5321 lengths). */
export const isEmail = (text: string): boolean =>
  text.length <= LONGEST_EMAIL && text.indexOf('@') <= LONGEST_LOCAL_PART && SHAPE.test(text);
