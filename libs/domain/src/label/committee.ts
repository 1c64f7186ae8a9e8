export const VOTES = ['GRANT', 'REFUSE', 'ADJOURN', 'ABSTAIN'] as const;
export type Vote = (typeof VOTES)[number];

/** A member at a session, for one file. `recused`: stands aside for it (*déport*): neither counted nor heard. */
export type Ballot = { readonly member: string; readonly present: boolean; readonly recused: boolean; readonly vote: Vote | null };

/** What a session decides of one file: who counted, and the outcome; null as long as there is none. */
export type Tally = {
  readonly counted: number;
  readonly quorumReached: boolean;
  readonly votes: Readonly<Record<Vote, number>>;
  readonly outcome: Exclude<Vote, 'ABSTAIN'> | null;
};

/**
 * Counts the votes on one file. As in administrative commissions (code des relations entre le public et l’administration, R. 133-3 to R. 133-15), those who are there make the quorum, and whoever has an interest in the file takes no part;
 * here they do not count for the quorum either. Abstaining counts as being there. The outcome has more votes than any other, once all have voted; on a tie the file comes back at another session: nobody has a casting vote.
 */
export const tallyOf = (ballots: readonly Ballot[], quorum: number): Tally => {
  const counting = ballots.filter(({ present, recused }) => present && !recused);
  const votes = Object.fromEntries(VOTES.map((vote) => [vote, counting.filter((ballot) => ballot.vote === vote).length])) as Record<Vote, number>;
  const quorumReached = counting.length >= quorum;
  const decisive = (['GRANT', 'REFUSE', 'ADJOURN'] as const).map((vote) => [vote, votes[vote]] as const);
  const most = Math.max(...decisive.map(([, count]) => count));
  const leading = decisive.filter(([, count]) => count === most && count > 0);
  const over = quorumReached && counting.every(({ vote }) => vote !== null);
  const [first, second] = leading;
  const outcome = !over || first === undefined ? null : second === undefined ? first[0] : 'ADJOURN';
  return { counted: counting.length, quorumReached, votes, outcome };
};
