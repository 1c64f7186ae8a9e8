import type { Client } from 'urql';
import type { LeaveByCodeInput } from '../../gql/graphql.ts';
import type { NoAnswer } from '../check-in/attempt.presenter.ts';
import { Leave } from './leave.graphql.ts';
import type { LeaveAnswer } from './leave.presenter.ts';

/** Asks the API to end the session; never throws. Sent again, it answers the same: no key is needed. */
export const sendLeave = async (client: Client, input: LeaveByCodeInput): Promise<{ readonly answer: LeaveAnswer } | { readonly why: NoAnswer }> => {
  const { data, error } = await client.mutation(Leave, { input }).toPromise();
  if (data !== undefined && error === undefined) return { answer: data.leaveByCode };
  return { why: error?.networkError === undefined ? 'trouble' : 'network' };
};
