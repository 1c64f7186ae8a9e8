import { DESK_ROLES } from '@escale/domain';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, type RequestContext } from '../../../platform/access/request-contexts.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import type { BookingEntity } from '../booking.entity.ts';
import { Refused } from '../refused.type.ts';
import { BlockUnit } from './block-unit.ts';
import { CancelAtDesk } from './cancel-at-desk.ts';
import { BlockUnitInput, DeskBookingInput, LiftBlockInput, MoveAtDeskInput } from './desk.input.ts';
import { DeskBookingType } from './desk-booking.type.ts';
import { BlockResult, DeskRefused, DeskRefusedType, DeskResult } from './desk-result.type.ts';
import { MissAtDesk } from './miss-at-desk.ts';
import { MoveAtDesk } from './move-at-desk.ts';
import { PlanningReader } from './planning.reader.ts';
import type { UnitBlockEntity } from './unit-block.entity.ts';

const TEAM = { anyOf: DESK_ROLES };
type Answer = Promise<DeskBookingType | DeskRefused>;
type BlockAnswer = Promise<UnitBlockEntity | DeskRefused>;

/** What the team of a place does with its bookings and units. */
@Resolver()
export class DeskResolver {
  constructor(
    private readonly reader: PlanningReader,
    private readonly clock: Clock,
    private readonly moves: MoveAtDesk,
    private readonly misses: MissAtDesk,
    private readonly cancellations: CancelAtDesk,
  ) {}

  @Mutation(() => DeskResult, { description: 'Gives a booking another time, length or unit; the person is told of another time by mail.' })
  @Access(TEAM)
  async moveAtDesk(@Args('input') { unitIds, ...input }: MoveAtDeskInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    const wanted = unitIds ?? [];
    const moved = await this.moves.run(input, { startsAt: input.startsAt, durationMinutes: input.durationMinutes, unitIds: wanted, evenIfClosed: input.evenIfClosed }, { accountId, from });
    const to = new Date(input.startsAt.getTime() + input.durationMinutes * 60_000);
    return this.shown(moved, accountId, input.bookingId, { unitIds: wanted, from: input.startsAt, to });
  }

  @Mutation(() => DeskResult, { description: 'Writes down that nobody came; the units are free again.' })
  @Access(TEAM)
  async markNoShow(@Args('input') input: DeskBookingInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.misses.mark(input, { accountId, from }), accountId, input.bookingId);
  }

  @Mutation(() => DeskResult, { description: 'Takes a no-show back; the booking has units again, the same ones where they are free.' })
  @Access(TEAM)
  async undoNoShow(@Args('input') input: DeskBookingInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    const [before] = await this.reader.bookings(accountId, [input.bookingId]);
    // Who has the units now is said with a refusal: from this moment, or from the start of what has not begun.
    const wanted = before === undefined ? null : { unitIds: before.units.map(({ unitId }) => unitId), from: new Date(Math.max(before.startsAt, this.clock.now().getTime())), to: new Date(before.endsAt) };
    return this.shown(await this.misses.undo(input, { accountId, from }), accountId, input.bookingId, wanted);
  }

  @Mutation(() => DeskResult, { description: 'Cancels a booking; the person is told by mail.' })
  @Access(TEAM)
  async cancelAtDesk(@Args('input') input: DeskBookingInput, @Context() from: RequestContext): Answer {
    const { accountId } = await ownPrincipal(from);
    return this.shown(await this.cancellations.run(input, { accountId, from }), accountId, input.bookingId);
  }

  private async shown(result: BookingEntity | Refused, accountId: string, bookingId: string, wanted: DeskRefused['asked']['wanted'] = null): Answer {
    if (result instanceof Refused) return new DeskRefused(result, { accountId, bookingId, wanted });
    const [row] = await this.reader.bookings(accountId, [result.id]);
    if (row === undefined) throw new Error('A booking that was just changed is gone.');
    return DeskBookingType.of(row, this.clock.now());
  }
}

/** Units kept from being booked for a while. */
@Resolver()
export class BlockResolver {
  constructor(private readonly blocks: BlockUnit) {}

  @Mutation(() => BlockResult, { description: 'Keeps a unit from being booked for a while; refused over bookings, which are named.' })
  @Access(TEAM)
  async blockUnit(@Args('input') { idempotencyKey, note, ...wish }: BlockUnitInput, @Context() from: RequestContext): BlockAnswer {
    const { accountId } = await ownPrincipal(from);
    const words = note?.trim();
    const result = await this.blocks.block({ ...wish, note: words === undefined || words === '' ? null : words }, idempotencyKey, { accountId, from });
    return result instanceof Refused ? new DeskRefused(result, { accountId, bookingId: null, wanted: { unitIds: [wish.unitId], from: wish.startsAt, to: wish.endsAt } }) : result;
  }

  @Mutation(() => BlockResult, { description: 'Gives a blocked unit back.' })
  @Access(TEAM)
  async liftBlock(@Args('input') { blockId }: LiftBlockInput, @Context() from: RequestContext): BlockAnswer {
    const { accountId } = await ownPrincipal(from);
    const result = await this.blocks.lift(blockId, { accountId, from });
    return result instanceof Refused ? new DeskRefused(result, { accountId, bookingId: null, wanted: null }) : result;
  }
}

/** What explains a refusal; read only when asked for. */
@Resolver(() => DeskRefusedType)
export class DeskRefusedResolver {
  constructor(
    private readonly reader: PlanningReader,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => DeskBookingType, { nullable: true, description: 'The booking as it stands now.' })
  async current(@Parent() { asked: { accountId, bookingId } }: DeskRefused): Promise<DeskBookingType | null> {
    const [row] = bookingId === null ? [] : await this.reader.bookings(accountId, [bookingId]);
    return row === undefined ? null : DeskBookingType.of(row, this.clock.now());
  }

  @ResolveField(() => [DeskBookingType], { description: 'The bookings that take the wanted units then.' })
  async inTheWay(@Parent() { code, asked: { accountId, bookingId, wanted } }: DeskRefused): Promise<readonly DeskBookingType[]> {
    if (code !== 'SLOT_TAKEN' || wanted === null || wanted.unitIds.length === 0) return [];
    const now = this.clock.now();
    return (await this.reader.inTheWay(accountId, wanted.unitIds, wanted.from, wanted.to, bookingId, now)).map((row) => DeskBookingType.of(row, now));
  }

  @ResolveField(() => Boolean, { description: 'Whether the same request with evenIfClosed would go further.' })
  canInsist(@Parent() { code }: DeskRefused): boolean {
    return code === 'PLACE_CLOSED' || code === 'CLOSED_EXCEPTIONALLY' || code === 'NOBODY_OF_THE_TEAM';
  }
}
