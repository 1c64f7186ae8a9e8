/** What was, what is, and what was undone. */
export type History<Value> = { readonly past: readonly Value[]; readonly present: Value; readonly future: readonly Value[] };

const MOST = 100;

export const begun = <Value>(present: Value): History<Value> => ({ past: [], present, future: [] });

/** Goes on with another value; what was undone before is forgotten. */
export const changed = <Value>({ past, present }: History<Value>, next: Value): History<Value> => ({ past: [...past, present].slice(-MOST), present: next, future: [] });

/** One step back; the same where there is none. */
export const undone = <Value>(history: History<Value>): History<Value> => {
  const before = history.past.at(-1);
  return before === undefined ? history : { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
};

/** One step forth again. */
export const redone = <Value>(history: History<Value>): History<Value> => {
  const [next, ...later] = history.future;
  return next === undefined ? history : { past: [...history.past, history.present], present: next, future: later };
};
