import { Global, Module } from '@nestjs/common';
import { FileScanner } from './file-scanner.ts';

@Global()
@Module({ providers: [FileScanner], exports: [FileScanner] })
export class ScanModule {}
