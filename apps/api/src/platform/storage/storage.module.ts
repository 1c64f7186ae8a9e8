import { Global, Module } from '@nestjs/common';
import { FileStore } from './file-store.ts';
import { RemoveFile } from './remove-file.jobs.ts';

@Global()
@Module({ providers: [FileStore, RemoveFile], exports: [FileStore] })
export class StorageModule {}
