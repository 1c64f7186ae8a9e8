import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { CONFIG } from '../../../platform/config/config.module.ts';
import type { Config } from '../../../platform/config/config.ts';
import { wellKnownPasswords } from './password-strength.ts';
import { SortedHashFile } from './sorted-hash-file.ts';

/** Passwords that became public: some fifty thousand the product brings, and all of an operator's list. Nothing is asked outside. */
@Injectable()
export class BreachedPasswords implements OnModuleInit, OnApplicationShutdown {
  private list: SortedHashFile | null = null;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async onModuleInit(): Promise<void> {
    const path = this.config.breachedPasswordsFile;
    if (path !== null) this.list = await SortedHashFile.open(path, 'BREACHED_PASSWORDS_FILE');
  }

  async has(password: string): Promise<boolean> {
    if ((await wellKnownPasswords()).has(password.toLowerCase())) return true;
    // SHA-1 because the list is written so; nothing is protected by it.
    return this.list !== null && (await this.list.has(createHash('sha1').update(password).digest('hex').toUpperCase()));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.list?.close();
  }
}
