import { DESK_ROLES } from '@escale/domain';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { identifier } from '../../../platform/graphql/bad-input.ts';
import { SeeKioskRejectionInput } from './anomalies.input.ts';
import type { AnomalyRefusedType } from './anomaly.type.ts';
import { LossesReader } from './losses.reader.ts';
import { GapType, RejectionResult, RejectionType } from './losses.type.ts';

const TEAM = { anyOf: DESK_ROLES };

/** What was lost on the way from a kiosk, for the team of its place. */
@Resolver()
export class LossesResolver {
  constructor(
    private readonly reader: LossesReader,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Query(() => [RejectionType], { description: 'What kiosks of a place whose desk I keep sent, nobody could read and nobody has seen yet, the latest first; 100 at most.' })
  @Access(TEAM)
  async kioskRejections(@Args('placeId', { type: () => ID }) placeId: string, @Context() from: RequestContext): Promise<readonly RejectionType[]> {
    return (await this.reader.rejections((await ownPrincipal(from)).accountId, identifier('placeId', placeId))).map((row) => RejectionType.of(row));
  }

  @Query(() => [GapType], { description: 'Kiosks of a place whose desk I keep that numbered events which never came.' })
  @Access(TEAM)
  async kioskGaps(@Args('placeId', { type: () => ID }) placeId: string, @Context() from: RequestContext): Promise<readonly GapType[]> {
    return this.reader.gaps((await ownPrincipal(from)).accountId, identifier('placeId', placeId), this.clock.now());
  }

  @Mutation(() => RejectionResult, { description: 'Says that what could not be read was seen. Said again, it stays as it was.' })
  @Access(TEAM)
  async seeKioskRejection(@Args('input') { kioskId, eventId }: SeeKioskRejectionInput, @Context() from: RequestContext): Promise<RejectionType | AnomalyRefusedType> {
    const { accountId } = await ownPrincipal(from);
    const row = await this.database.transaction((manager) => this.reader.see(manager, accountId, { kioskId, eventId }, this.clock.now()));
    return row === null ? { refusal: 'REJECTION_UNKNOWN', field: 'eventId', current: null } : RejectionType.of(row);
  }
}
