import { Module } from '@nestjs/common';
import { DemoMailReader } from './demo-mail.reader.ts';
import { DemoMailResolver } from './demo-mail.resolver.ts';

/** What exists only in the demonstration. */
@Module({ providers: [DemoMailReader, DemoMailResolver] })
export class DemoModule {}
