import { randomBytes } from 'node:crypto';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** argon2id with the least OWASP recommends (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Keeps passwords so that whoever reads the database does not read them. */
@Injectable()
export class PasswordHash implements OnModuleInit {
  private nobodys = '';

  async onModuleInit(): Promise<void> {
    this.nobodys = await this.of(randomBytes(32).toString('base64url'));
  }

  async of(password: string): Promise<string> {
    return hash(password, COSTS);
  }

  /** Takes as long for an account without a password, or for nobody's (null), as for a wrong one. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const same = await verify(stored ?? this.nobodys, password);
    return stored !== null && same;
  }

  /** Whether it was made with other costs than those of today. */
  isDated(stored: string): boolean {
    const { memoryCost, timeCost, parallelism } = parseOptions(stored);
    return memoryCost !== COSTS.memoryCost || timeCost !== COSTS.timeCost || parallelism !== COSTS.parallelism;
  }
}
