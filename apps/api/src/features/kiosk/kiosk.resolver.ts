import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import { ownKiosk, type RequestContext } from '../../platform/access/request-contexts.ts';
import { Clock } from '../../platform/clock/clock.ts';
import { shortText } from '../../platform/graphql/bad-input.ts';
import { ShowSnapshot } from './show-snapshot.ts';
import { KioskSnapshotResult, type KioskSnapshotSameType, type KioskSnapshotType } from './snapshot.type.ts';
import { SyncKioskEventsInput } from './sync.input.ts';
import { KioskSyncType } from './sync.type.ts';
import { SyncKioskEvents } from './sync-kiosk-events.ts';

/** What a paired kiosk asks and tells. */
@Resolver()
export class KioskEventsResolver {
  constructor(
    private readonly snapshots: ShowSnapshot,
    private readonly syncing: SyncKioskEvents,
    private readonly clock: Clock,
  ) {}

  @Query(() => KioskSnapshotResult, { description: 'All this kiosk needs without the service; or, where its mark says that it has it already, only that.' })
  @Access('kiosk')
  async kioskSnapshot(@Context() from: RequestContext, @Args('mark', { type: () => String, nullable: true }) mark?: string | null): Promise<KioskSnapshotType | KioskSnapshotSameType> {
    return this.snapshots.run(await ownKiosk(from), shortText('mark', mark, 100));
  }

  @Mutation(() => KioskSyncType, { description: 'Takes what this kiosk saw. Said again, in any order and any parts, it ends the same; nothing is refused for being late or for contradicting the plan.' })
  @Access('kiosk')
  async syncKioskEvents(@Args('input') { events, epochs, state }: SyncKioskEventsInput, @Context() from: RequestContext): Promise<KioskSyncType> {
    const { offsetMs = null, batteryPercent = null, charging = null, storagePersisted = null } = state;
    const results = await this.syncing.run({ events, epochs, state: { ...state, offsetMs, batteryPercent, charging, storagePersisted } }, await ownKiosk(from));
    return { results, serverTime: this.clock.now() };
  }
}
