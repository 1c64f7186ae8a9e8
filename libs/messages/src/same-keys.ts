/** The shape another language must fill: the same keys, any sentence; a key too few or too many does not compile. */
export type SameKeys<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : SameKeys<Source[Key]>;
};
