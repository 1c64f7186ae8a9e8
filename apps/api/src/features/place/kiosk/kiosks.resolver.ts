import { DESK_ROLES, KIOSK_ROLES } from '@escale/domain';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { identifier } from '../../../platform/graphql/bad-input.ts';
import { type Asking, ChangeKiosks, type KioskWithCode } from './change-kiosks.ts';
import { KioskChangeRefused } from './kiosk-refused.ts';
import { CreateKioskInput, KioskInput, RenameKioskInput, SetKioskPinInput } from './kiosks.input.ts';
import { KioskPinResult, type KioskPinSetType, KioskResult, KioskToPairResult, type KioskToPairType, KioskType, PlaceKiosksType } from './kiosks.type.ts';
import { SetKioskPin } from './set-kiosk-pin.ts';
import { ShowKiosks } from './show-kiosks.ts';

const TEAM = { anyOf: DESK_ROLES };
const MANAGER = { anyOf: KIOSK_ROLES };

/** The kiosks of a place, for its team. */
@Resolver()
export class KiosksResolver {
  constructor(
    private readonly show: ShowKiosks,
    private readonly change: ChangeKiosks,
    private readonly pins: SetKioskPin,
  ) {}

  @Query(() => PlaceKiosksType, { nullable: true, description: 'The kiosks of a place and how they are; null for who is not of its team.' })
  @Access(TEAM)
  async kiosksOfPlace(@Args('placeId', { type: () => ID }) placeId: string, @Context() context: RequestContext): Promise<PlaceKiosksType | null> {
    const found = await this.show.ofPlace((await ownPrincipal(context)).accountId, identifier('placeId', placeId));
    return found && { ...found, kiosks: found.kiosks.map((row) => KioskType.of(row)) };
  }

  @Mutation(() => KioskToPairResult, { description: 'Creates a kiosk and answers the code to type on its device within ten minutes.' })
  @Access(MANAGER)
  async createKiosk(@Args('input') input: CreateKioskInput, @Context() from: RequestContext): Promise<KioskToPairType | KioskChangeRefused> {
    return this.withCode(from, (asking) => this.change.create(input, asking));
  }

  @Mutation(() => KioskToPairResult, { description: 'Makes another code for a kiosk that waits for its device; the one before opens nothing any more.' })
  @Access(MANAGER)
  async renewKioskCode(@Args('input') { kioskId }: KioskInput, @Context() from: RequestContext): Promise<KioskToPairType | KioskChangeRefused> {
    return this.withCode(from, (asking) => this.change.renewCode(kioskId, asking));
  }

  @Mutation(() => KioskResult, { description: 'Gives a kiosk another name.' })
  @Access(MANAGER)
  async renameKiosk(@Args('input') { kioskId, name }: RenameKioskInput, @Context() from: RequestContext): Promise<KioskType | KioskChangeRefused> {
    return this.changed(from, (asking) => this.change.rename(kioskId, name, asking));
  }

  @Mutation(() => KioskResult, { description: 'Shuts a kiosk out for good: its sessions end, and its device is told so when it next asks for anything.' })
  @Access(MANAGER)
  async revokeKiosk(@Args('input') { kioskId }: KioskInput, @Context() from: RequestContext): Promise<KioskType | KioskChangeRefused> {
    return this.changed(from, (asking) => this.change.revoke(kioskId, asking));
  }

  @Mutation(() => KioskPinResult, { description: 'Chooses the six digits with which the team leaves what visitors see at the kiosks of a place.' })
  @Access(MANAGER)
  async setKioskPin(@Args('input') { placeId, pin }: SetKioskPinInput, @Context() from: RequestContext): Promise<KioskPinSetType | KioskChangeRefused> {
    const set = await this.pins.run(placeId, pin, await this.asking(from));
    return set instanceof KioskChangeRefused ? set : { placeId, pinSetAt: set };
  }

  private async asking(from: RequestContext): Promise<Asking> {
    return { accountId: (await ownPrincipal(from)).accountId, from };
  }

  private async changed(from: RequestContext, act: (asking: Asking) => Promise<string | KioskChangeRefused>): Promise<KioskType | KioskChangeRefused> {
    const asking = await this.asking(from);
    const row = await this.show.changed(asking.accountId, await act(asking));
    return row instanceof KioskChangeRefused ? row : KioskType.of(row);
  }

  private async withCode(from: RequestContext, act: (asking: Asking) => Promise<KioskWithCode | KioskChangeRefused>): Promise<KioskToPairType | KioskChangeRefused> {
    const asking = await this.asking(from);
    const made = await this.show.withCode(asking.accountId, await act(asking));
    return made instanceof KioskChangeRefused ? made : { ...made, kiosk: KioskType.of(made.kiosk) };
  }
}
