import { Args, Field, ID, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { Length } from 'class-validator';
import { Access } from '../../../platform/access/access.ts';
import { IsId } from '../../../platform/graphql/input-checks.ts';
import { HearKiosk } from './hear-kiosk.ts';
import { KioskSignalResult } from './kiosk.type.ts';

@InputType()
export class KioskSignalInput {
  @Field(() => ID) @IsId('placeId') placeId!: string;
  @Field(() => String, { description: 'A number the device drew for itself, the same each time.' }) @Length(16, 64, { message: 'device must have 16 to 64 characters: make a random one per device, for example a UUID.' }) device!: string;
}

/** What kiosks say of themselves. */
@Resolver()
export class KioskResolver {
  constructor(private readonly kiosks: HearKiosk) {}

  @Mutation(() => KioskSignalResult, { description: 'A kiosk is there, and has nothing left to tell: until it says so again, nobody it may have seen is noted absent by itself.' })
  @Access('public')
  async kioskSignal(@Args('input') { placeId, device }: KioskSignalInput): Promise<typeof KioskSignalResult> {
    const heard = await this.kiosks.run(placeId, device);
    return heard instanceof Date ? { heardAt: heard } : { code: heard, field: 'placeId' };
  }
}
