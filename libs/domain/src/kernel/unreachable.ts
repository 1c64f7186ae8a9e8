/** Ends an exhaustive `switch`: a case left out does not compile, and throws if data escaped the types. */
export const unreachable = (value: never): never => {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
};
