/** Something that went wrong and is explained in words for the person at the console: shown without a stack trace. */
export class Trouble extends Error {}
