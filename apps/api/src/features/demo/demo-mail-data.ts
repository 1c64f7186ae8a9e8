import type { ExportedData, ExportRow } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type DataSubject, HoldsPersonalData, type PersonalData } from '../../platform/privacy/personal-data.ts';

/** The demonstration's mailbox stands for people's own; what it holds for an address goes with whoever had it. */
@Injectable()
@HoldsPersonalData()
export class DemoMailData implements PersonalData {
  async export(manager: EntityManager, { email }: DataSubject): Promise<ExportedData> {
    return { mails: await manager.query<ExportRow[]>('SELECT id, recipient AS email, sent_at AS "sentAt", subject FROM demo_mail WHERE lower(recipient) = $1 ORDER BY sent_at, id', [email]) };
  }

  async erase(manager: EntityManager, { email }: DataSubject): Promise<object> {
    await manager.query('DELETE FROM demo_mail WHERE lower(recipient) = $1', [email]);
    return {};
  }
}
