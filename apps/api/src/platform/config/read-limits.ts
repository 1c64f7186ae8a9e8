import { ConfigError, filled } from './config-error.ts';

/** How often something may be done: `hits` in each window of `minutes`. */
export interface Rate {
  readonly hits: number;
  readonly minutes: number;
}

/**
 * What an operation costs, and so how often it may be called: `SEARCH` computes, `HOLD` takes units from others for ten minutes, `PROOF` tells whether a code is right, `CHANGE` is every other
 * mutation.
 */
export const LIMIT_KINDS = ['SEARCH', 'HOLD', 'PROOF', 'CHANGE'] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];
export type OperationLimits = { readonly [Kind in LimitKind]: { readonly address: Rate; readonly account: Rate } };

/** A whole room of learners often shares one address: what one address may do is what thirty people do, what an account may do is for one person. */
const USUAL: { readonly [Kind in LimitKind]: { readonly address: string; readonly account: string } } = {
  SEARCH: { address: '600/1', account: '240/1' },
  HOLD: { address: '120/10', account: '40/10' },
  PROOF: { address: '60/1', account: '60/1' },
  CHANGE: { address: '300/10', account: '150/10' },
};

function rate(env: NodeJS.ProcessEnv, name: string, usual: string): Rate {
  const written = filled(env[name]) ?? usual;
  const [, hits, minutes] = /^(\d{1,7})\/(\d{1,4})$/.exec(written) ?? [];
  const read = { hits: Number(hits), minutes: Number(minutes) };
  if (!(read.hits >= 1 && read.minutes >= 1 && read.minutes <= 1_440)) throw new ConfigError(`${name} must be how often in how many minutes, such as ${usual} (at most 1440 minutes), not "${written}"`);
  return read;
}

/** How often each kind of operation may be called, by one address (`LIMIT_SEARCH`) and by one account (`LIMIT_SEARCH_ACCOUNT`). */
export function readLimits(env: NodeJS.ProcessEnv): OperationLimits {
  const of = (kind: LimitKind) => ({ address: rate(env, `LIMIT_${kind}`, USUAL[kind].address), account: rate(env, `LIMIT_${kind}_ACCOUNT`, USUAL[kind].account) });
  return { SEARCH: of('SEARCH'), HOLD: of('HOLD'), PROOF: of('PROOF'), CHANGE: of('CHANGE') };
}

/** Whether attempts are counted at all. */
export function readRateLimits(env: NodeJS.ProcessEnv, demo: boolean): boolean {
  const value = filled(env['RATE_LIMITS']) ?? 'on';
  if (value !== 'on' && value !== 'off') throw new ConfigError(`RATE_LIMITS must be on or off, not "${value}"`);
  if (value === 'off' && !demo) throw new ConfigError('RATE_LIMITS=off is for load tests on the demonstration; remove it, or set ESCALE_DEMO=1');
  return value === 'on';
}
