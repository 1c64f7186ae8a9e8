import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { Secrets, sameHash } from '../secret/secrets.ts';
import { AuditEntryEntity } from './audit-entry.entity.ts';
import { digestOf, NOTHING_BEFORE, sealOf } from './audit-seal.ts';

/** Where the log ends: kept elsewhere, it shows later that nothing was cut off. */
export interface AuditHead {
  readonly sequence: string;
  readonly seal: string;
}

/** What was found: whole, or the first entry that is not what was written. */
export interface AuditFinding {
  readonly checked: number;
  readonly head: AuditHead | null;
  readonly broken: { readonly sequence: string; readonly why: 'MISSING' | 'ALTERED' | 'ORIGIN_ALTERED' | 'CUT_OFF' } | null;
}

const BATCH = 1_000;

/** Reads the whole log and seals it again: an altered, moved, inserted or missing entry does not fit its neighbours. */
@Injectable()
export class AuditCheck {
  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
  ) {}

  /** Checks every entry, `BATCH` at a time; with a head kept elsewhere, also that the log still reaches it. */
  async run(kept: AuditHead | null = null): Promise<AuditFinding> {
    const key = this.secrets.auditKey;
    let head: AuditHead | null = null;
    let checked = 0;
    const found = (sequence: string, why: NonNullable<AuditFinding['broken']>['why']): AuditFinding => ({ checked, head, broken: { sequence, why } });
    for (;;) {
      const rows: AuditEntryEntity[] = await this.database.source.manager
        .createQueryBuilder(AuditEntryEntity, 'e')
        .where('e.sequence > :after', { after: head?.sequence ?? '0' })
        .orderBy('e.sequence')
        .limit(BATCH)
        .getMany();
      for (const row of rows) {
        const expected: string = String(BigInt(head?.sequence ?? '0') + 1n);
        if (row.sequence !== expected) return found(expected, 'MISSING');
        if (row.previousSeal !== (head?.seal ?? NOTHING_BEFORE) || !sameHash(row.seal, sealOf(key, row))) return found(row.sequence, 'ALTERED');
        // Forgotten on purpose, both are null; changed, they no longer fit their digest.
        if ((row.network !== null || row.device !== null) && row.fromDigest !== digestOf(key, 'from', [row.sequence, row.network, row.device])) return found(row.sequence, 'ORIGIN_ALTERED');
        if (kept !== null && row.sequence === kept.sequence && row.seal !== kept.seal) return found(row.sequence, 'ALTERED');
        head = { sequence: row.sequence, seal: row.seal };
        checked += 1;
      }
      if (rows.length < BATCH) break;
    }
    if (kept !== null && BigInt(head?.sequence ?? '0') < BigInt(kept.sequence)) return found(String(BigInt(head?.sequence ?? '0') + 1n), 'CUT_OFF');
    return { checked, head, broken: null };
  }
}
