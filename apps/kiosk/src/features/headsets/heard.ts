/** What was heard already, over all visits of this tab: nothing rings twice for one reason, and what is over may ring again another time. */
let heard: ReadonlySet<string> = new Set();

/** Whether one of these was not heard before; all of them are from now on. */
export const isNewToHear = (loud: readonly string[]): boolean => {
  const before = heard;
  heard = new Set(loud);
  return loud.some((key) => !before.has(key));
};
