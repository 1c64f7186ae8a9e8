import { Global, Module } from '@nestjs/common';
import { OutboxRelay } from './outbox-relay.ts';
import { Outbox } from './outbox.ts';

@Global()
@Module({ providers: [Outbox, OutboxRelay], exports: [Outbox, OutboxRelay] })
export class OutboxModule {}
