import { ANOMALY_NOTE_MOST, type AnomalyCode, type AnomalyRefusal, DESK_ROLES, needsDecision } from '@escale/domain';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { badInput, identifier, isId, shortText, wholeNumber } from '../../../platform/graphql/bad-input.ts';
import { cursorOf, readCursor } from '../../../platform/graphql/cursor.ts';
import { DateTime } from '../../../platform/graphql/scalars.ts';
import { ReopenAnomalyInput, ResolveAnomalyInput } from './anomalies.input.ts';
import { AnomaliesReader } from './anomalies.reader.ts';
import { KioskAnomalyCodeEnum as AnomalyCodeEnum } from '../sync.type.ts';
import type { AnomalyRow } from './anomaly-row.ts';
import { AnomalyConnectionType, AnomalyRefusedType, AnomalyResult, AnomalyType, MattersWaitingType } from './anomaly.type.ts';
import { ResolveAnomaly } from './resolve-anomaly.ts';

const TEAM = { anyOf: DESK_ROLES };

const cursor = ({ code, raisedAt, id }: AnomalyRow): string => cursorOf([needsDecision(code) ? 1 : 0, raisedAt.getTime(), id]);

const afterOf = (text: string | null | undefined) => {
  const key = readCursor(text, ['number', 'number', 'string']);
  if (key === null) return null;
  const at = new Date(Number(key[1]));
  if (!isId(String(key[2])) || Number.isNaN(at.getTime())) throw badInput('after', 'must be a cursor of an earlier page of the same list; leave it out for the first page.');
  return { needs: key[0] === 1, at, id: String(key[2]) };
};

/** What kiosks and the plan contradict, for the team of a place. */
@Resolver()
export class AnomaliesResolver {
  constructor(
    private readonly reader: AnomaliesReader,
    private readonly decisions: ResolveAnomaly,
    private readonly clock: Clock,
  ) {}

  @Query(() => AnomalyConnectionType, { description: 'What kiosks of a place whose desk I keep saw and something contradicts: those that need a decision first, the latest of each first.' })
  @Access(TEAM)
  async kioskAnomalies(
    @Args('placeId', { type: () => ID }) placeId: string,
    @Context() from: RequestContext,
    @Args('decided', { type: () => Boolean, defaultValue: false, description: 'Those that somebody decided instead.' }) decided: boolean,
    @Args('code', { type: () => AnomalyCodeEnum, nullable: true }) code: AnomalyCode | null,
    @Args('raisedFrom', { type: () => DateTime, nullable: true }) raisedFrom: Date | null,
    @Args('raisedUntil', { type: () => DateTime, nullable: true, description: 'Up to, and without.' }) raisedUntil: Date | null,
    @Args('first', { type: () => Int, defaultValue: 30 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<AnomalyConnectionType> {
    const { accountId } = await ownPrincipal(from);
    const count = wholeNumber('first', first, 1, 100, 30);
    const asked = { placeId: identifier('placeId', placeId), decided: decided ?? false, code: code ?? null, from: raisedFrom ?? null, until: raisedUntil ?? null, first: count, after: afterOf(after) };
    const [rows, total] = await Promise.all([this.reader.page(accountId, asked), this.reader.total(accountId, asked)]);
    const shown = rows.slice(0, count);
    const now = this.clock.now();
    const last = shown.at(-1);
    return { total, edges: shown.map((row) => ({ cursor: cursor(row), node: AnomalyType.of(row, accountId, now) })), pageInfo: { endCursor: last === undefined ? null : cursor(last), hasNextPage: rows.length > count } };
  }

  @Query(() => [MattersWaitingType], { description: 'How much of what kiosks told waits for somebody, at each place whose desk I keep where anything does.' })
  @Access(TEAM)
  async kioskMattersWaiting(@Context() from: RequestContext): Promise<readonly MattersWaitingType[]> {
    return this.reader.waiting((await ownPrincipal(from)).accountId);
  }

  @Mutation(() => AnomalyResult, { description: 'Decides what becomes of what a kiosk saw. The first who decides does; whoever comes second is told what was chosen.' })
  @Access(TEAM)
  async resolveAnomaly(@Args('input') { anomalyId, choice, at, note, idempotencyKey }: ResolveAnomalyInput, @Context() from: RequestContext): Promise<AnomalyType | AnomalyRefusedType> {
    const { accountId } = await ownPrincipal(from);
    return this.told(accountId, anomalyId, await this.decisions.resolve({ anomalyId, choice, at: at ?? null, note: shortText('note', note, ANOMALY_NOTE_MOST), idempotencyKey }, { accountId, from }));
  }

  @Mutation(() => AnomalyResult, { description: 'Takes my decision back, within a quarter of an hour: all is as it was before, with what kiosks told since.' })
  @Access(TEAM)
  async reopenAnomaly(@Args('input') { anomalyId, idempotencyKey }: ReopenAnomalyInput, @Context() from: RequestContext): Promise<AnomalyType | AnomalyRefusedType> {
    const { accountId } = await ownPrincipal(from);
    return this.told(accountId, anomalyId, await this.decisions.reopen({ anomalyId, idempotencyKey }, { accountId, from }));
  }

  private async told(accountId: string, anomalyId: string, refusal: AnomalyRefusal | null): Promise<AnomalyType | AnomalyRefusedType> {
    const row = await this.reader.one(accountId, anomalyId);
    const current = row && AnomalyType.of(row, accountId, this.clock.now());
    if (refusal !== null) return { refusal: refusal.code, field: refusal.field, current };
    // What was taken back may contradict nothing any more: it is gone then, and there is nothing to decide.
    return current ?? { refusal: 'ANOMALY_UNKNOWN', field: 'anomalyId', current: null };
  }
}
