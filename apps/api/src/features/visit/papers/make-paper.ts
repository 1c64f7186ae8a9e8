import { type CertificateObstacle, whyNoCertificate } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { Secrets } from '../../../platform/secret/secrets.ts';
import { AttendanceReader } from '../attendance/attendance.reader.ts';
import { attendanceShown } from '../attendance/show-attendance.ts';
import { SigningLink } from '../signing/signing-link.ts';
import { EvidenceReader, type EvidenceRow } from './evidence.reader.ts';
import { HOURS_COLUMNS, hoursRows } from './hours-rows.ts';
import type { PaperFacts } from './paper-facts.ts';
import { PapersReader } from './papers.reader.ts';
import { writeAttestations, writeCertificates } from './write-certificates.ts';
import { writeConvocations } from './write-convocations.ts';
import { writeEvidence } from './write-evidence.ts';
import { writeSheets } from './write-sheets.ts';

/** The files a group has, each by the name it is downloaded under: it says nothing of whose it is. */
export const PAPERS = { 'convocations.pdf': 'CONVOCATIONS', 'presences.pdf': 'SHEETS', 'certificats.pdf': 'CERTIFICATES', 'attestations.pdf': 'ATTESTATIONS', 'heures.csv': 'HOURS_CSV', 'heures.json': 'HOURS_JSON', 'preuves.json': 'EVIDENCE' } as const;
export type PaperFile = keyof typeof PAPERS;
export type Paper = (typeof PAPERS)[PaperFile];

export interface PaperWish {
  readonly groupBookingId: string;
  readonly paper: Paper;
  /** Of one person, one session; null: of all. */
  readonly learnerId: string | null;
  readonly sessionId: string | null;
}

export type NoPaper = CertificateObstacle | 'NOBODY_NAMED';
type Made = { readonly bytes: Buffer } | { readonly why: NoPaper };

/** Makes a paper of a group from what happened, for the people of its organisation. That somebody took it away is noted. */
@Injectable()
export class MakePaper {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly attendance: AttendanceReader,
    private readonly papers: PapersReader,
    private readonly audit: AuditLog,
    private readonly evidence: EvidenceReader,
    private readonly secrets: Secrets,
    private readonly links: SigningLink,
  ) {}

  /** Null for who is not of the organisation, and for a person or a session that is not of the group. */
  async run({ groupBookingId, paper, learnerId, sessionId }: PaperWish, { accountId, from }: { readonly accountId: string; readonly from: RequestContext }): Promise<Made | null> {
    return this.database.transaction(async (manager) => {
      const [row, papers] = [await this.attendance.one(accountId, groupBookingId, manager), await this.papers.of(manager, accountId, groupBookingId)];
      if (row === null || papers === null) return null;
      const now = this.clock.now();
      const attendance = attendanceShown(row, now);
      const people = attendance.people.filter((one) => learnerId === null || one.row.learnerId === learnerId);
      const sessions = attendance.sessions.filter((one) => sessionId === null || one.row.id === sessionId);
      if ((learnerId !== null && people.length === 0) || (sessionId !== null && sessions.length === 0)) return null;
      const signed = paper === 'SHEETS' || paper === 'EVIDENCE' ? await this.evidence.of(manager, accountId, groupBookingId) : [];
      const made = await bytesOf(paper, { papers, attendance, people, sessions, now }, { signed, seal: (manifest) => this.secrets.signEvidence(manifest), signingUrl: (id) => this.links.url({ groupBookingId, learnerId: id }) });
      if ('bytes' in made) await this.audit.record(manager, { act: 'PAPERS_TAKEN', actorId: accountId, subject: { kind: 'GROUP', id: groupBookingId }, detail: { paper, people: people.length }, from });
      return made;
    });
  }
}

/** What some papers hold beside the facts. */
interface Means {
  readonly signed: readonly EvidenceRow[];
  readonly seal: (manifest: string) => string;
  readonly signingUrl: (learnerId: string) => string;
}

async function bytesOf(paper: Paper, facts: PaperFacts, { signed, seal, signingUrl }: Means): Promise<Made> {
  const { attendance, people } = facts;
  if (people.length === 0) return { why: 'NOBODY_NAMED' };
  switch (paper) {
    case 'CONVOCATIONS':
      return { bytes: await writeConvocations(facts, attendance.row.locale, signingUrl) };
    case 'SHEETS':
      return { bytes: await writeSheets(facts, signed) };
    case 'EVIDENCE':
      return { bytes: writeEvidence(facts, signed, await writeSheets(facts, signed), seal) };
    case 'CERTIFICATES': {
      const certified = people.filter(({ hours }) => whyNoCertificate(hours) === null);
      return certified.length === 0 ? { why: people.some(({ hours }) => hours.noted) ? 'NOTHING_REALISED' : 'NOTHING_NOTED' } : { bytes: await writeCertificates({ ...facts, people: certified }) };
    }
    case 'ATTESTATIONS': {
      const noted = people.filter(({ hours }) => hours.noted);
      return noted.length === 0 ? { why: 'NOTHING_NOTED' } : { bytes: await writeAttestations({ ...facts, people: noted }) };
    }
    case 'HOURS_CSV':
      // Semicolons: what a French spreadsheet opens without asking.
      return { bytes: Buffer.from(stringify([...hoursRows(attendance)], { header: true, bom: true, delimiter: ';', columns: [...HOURS_COLUMNS], escape_formulas: true })) };
    case 'HOURS_JSON':
      return { bytes: Buffer.from(JSON.stringify({ format: 'escale.attendance', version: 1, exportedAt: facts.now, rows: hoursRows(attendance) }, null, 2)) };
  }
}
