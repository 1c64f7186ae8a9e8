/** A state machine as a table: from each state, the states it may become. */
export type StateMachine<State extends string> = {
  readonly name: string;
  readonly initial: State;
  readonly finals: readonly State[];
  readonly transitions: Readonly<Record<State, readonly State[]>>;
};

/** The states of a machine, in the order of its table. */
export const statesOf = <State extends string>(machine: StateMachine<State>): readonly State[] =>
  Object.keys(machine.transitions) as State[];

/** Whether a thing in state `from` may become `to`. */
export const mayBecome = <State extends string>(machine: StateMachine<State>, from: State, to: State): boolean =>
  machine.transitions[from].includes(to);

/** What is wrong with a table, in words: states out of reach, finals that move, dead ends, unknown or doubled targets. */
export const machineFaults = <State extends string>(machine: StateMachine<State>): readonly string[] => {
  const states = statesOf(machine);
  const reached = new Set<State>([machine.initial]);
  for (const state of reached) for (const next of machine.transitions[state] ?? []) reached.add(next);

  return [
    ...states.filter((state) => !reached.has(state)).map((state) => `${state} cannot be reached`),
    ...[...reached].filter((state) => !states.includes(state)).map((state) => `${state} is not in the table`),
    ...machine.finals.filter((state) => !states.includes(state)).map((state) => `final ${state} is not in the table`),
    ...states.flatMap((state) => {
      const targets = machine.transitions[state];
      const final = machine.finals.includes(state);
      if (final && targets.length > 0) return [`${state} is final but moves`];
      if (!final && targets.length === 0) return [`${state} is a dead end but not final`];
      return new Set(targets).size < targets.length ? [`${state} names a target twice`] : [];
    }),
  ];
};

/** The machine as a Mermaid state diagram, for `docs/`. */
export const mermaidOf = <State extends string>(machine: StateMachine<State>): string =>
  [
    'stateDiagram-v2',
    `  [*] --> ${machine.initial}`,
    ...statesOf(machine).flatMap((from) => machine.transitions[from].map((to) => `  ${from} --> ${to}`)),
    ...machine.finals.map((state) => `  ${state} --> [*]`),
    '',
  ].join('\n');
