import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { BadRequestException } from '@nestjs/common';
import { Access } from '../../platform/access/access.ts';
import { DemoMailReader } from './demo-mail.reader.ts';
import { DemoMailType } from './demo-mail.type.ts';

const MOST = 200;

@Resolver()
export class DemoMailResolver {
  constructor(private readonly mails: DemoMailReader) {}

  @Query(() => [DemoMailType], { description: 'The e-mails of the demo network, newest first; empty outside the demo.' })
  @Access('public')
  async demoMails(@Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null): Promise<DemoMailType[]> {
    const count = first ?? 50;
    if (count < 1 || count > MOST) throw new BadRequestException(`first must be from 1 to ${MOST}.`);
    return this.mails.latest(count);
  }
}
