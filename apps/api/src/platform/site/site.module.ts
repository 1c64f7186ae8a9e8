import { Module } from '@nestjs/common';
import { SecurityTxtController } from './security-txt.controller.ts';

/** What is answered beside pages and API. */
@Module({ controllers: [SecurityTxtController] })
export class SiteModule {}
