import { Module } from '@nestjs/common';
import { LiveServer } from './live-server.ts';

@Module({ providers: [LiveServer] })
export class LiveModule {}
