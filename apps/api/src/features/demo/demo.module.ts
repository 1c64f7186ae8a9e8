import { Module } from '@nestjs/common';
import { DemoMailData } from './demo-mail-data.ts';
import { DemoMailReader } from './demo-mail.reader.ts';
import { DemoMailResolver } from './demo-mail.resolver.ts';

/** What exists only in the demonstration. */
@Module({ providers: [DemoMailData, DemoMailReader, DemoMailResolver] })
export class DemoModule {}
