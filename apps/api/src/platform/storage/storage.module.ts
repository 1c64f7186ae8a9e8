import { Global, Module } from '@nestjs/common';
import { FileStore } from './file-store.ts';
import { OrphanFiles } from './orphan-files.ts';
import { RemoveFile } from './remove-file.jobs.ts';

@Global()
@Module({ providers: [FileStore, OrphanFiles, RemoveFile], exports: [FileStore, OrphanFiles] })
export class StorageModule {}
