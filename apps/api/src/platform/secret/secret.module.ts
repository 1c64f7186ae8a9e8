import { Global, Module } from '@nestjs/common';
import { TicketIssuer } from '../ticket/ticket-issuer.ts';
import { Secrets } from './secrets.ts';

@Global()
@Module({ providers: [Secrets, TicketIssuer], exports: [Secrets, TicketIssuer] })
export class SecretModule {}
