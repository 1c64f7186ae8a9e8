import { Module } from '@nestjs/common';
import { DemoLetterController } from './demo-letter.controller.ts';
import { DemoMailData } from './demo-mail-data.ts';
import { DemoMailReader } from './demo-mail.reader.ts';
import { DemoMailResolver } from './demo-mail.resolver.ts';

/** What exists only in the demonstration. */
@Module({ controllers: [DemoLetterController], providers: [DemoMailData, DemoMailReader, DemoMailResolver] })
export class DemoModule {}
