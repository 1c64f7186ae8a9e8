import { Global, Module } from '@nestjs/common';
import { Outward } from './outward.ts';
import { Resolver } from './resolver.ts';

@Global()
@Module({ providers: [Outward, Resolver], exports: [Outward] })
export class OutwardModule {}
