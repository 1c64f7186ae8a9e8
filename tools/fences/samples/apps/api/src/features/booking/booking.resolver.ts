import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../platform/access/access.ts';
import { holdSlot } from './hold-slot.ts';
import { BookingReader } from './booking.reader.ts';

/** Good: every entry states its access; a field is reached through one of them. */
@Resolver()
export class BookingResolver {
  private readonly reader = new BookingReader();

  @Access('anyone')
  @Query(() => String)
  booking(): string {
    return typeof this.reader;
  }

  @Mutation(() => String)
  @Access('staff')
  holdSlot(@Args('input') input: string): string {
    return holdSlot + input;
  }

  @ResolveField(() => String)
  place(): string {
    return 'x';
  }
}
