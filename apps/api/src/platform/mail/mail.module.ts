import { Global, Module } from '@nestjs/common';
import { Clock } from '../clock/clock.ts';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { DemoMailbox } from './demo-mailbox.ts';
import { MailGateway } from './mail.ts';
import { SmtpGateway } from './smtp-gateway.ts';

/** The way out for mail, for whoever writes one: the SMTP peer where there is one, else the table of the demonstration. */
@Global()
@Module({
  providers: [{ provide: MailGateway, inject: [CONFIG, Clock], useFactory: (config: Config, clock: Clock): MailGateway => (config.smtpUrl === null ? new DemoMailbox(clock) : new SmtpGateway(config)) }],
  exports: [MailGateway],
})
export class MailModule {}
