import { dayOf, type LocalDay, pieceDateFault, PIECES_MOST, type PieceRefusal, timeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../../../platform/access/request-contexts.ts';
import { AuditLog } from '../../../platform/audit/audit-log.ts';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { PieceRefused } from './piece-refused.ts';
import type { PiecesOf } from './piece-row.ts';
import { type HeldFile, PieceStore } from './piece.store.ts';

type Found = NonNullable<Awaited<ReturnType<PieceStore['find']>>>;
type Change = (manager: EntityManager, piece: Found, file: HeldFile) => Promise<PieceRefusal | null>;

/** Says until when a piece holds, takes it out and brings it back. Done again, each changes nothing. */
@Injectable()
export class ChangePiece {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly store: PieceStore,
    private readonly audit: AuditLog,
  ) {}

  setDate(of: PiecesOf, pieceId: string, expiresOn: LocalDay | null, accountId: string, from: RequestContext): Promise<PieceRefused | null> {
    return this.on(of, pieceId, accountId, 'DATED', from, async (manager, piece, { criteria, zone }) => {
      if (piece.removedAt !== null) return 'PIECE_UNKNOWN';
      const criterion = criteria.find(({ code }) => code === piece.criterion);
      const fault = criterion === undefined ? 'CRITERION_UNKNOWN' : pieceDateFault(criterion, expiresOn, dayOf(this.clock.now(), timeZone(zone)));
      if (fault === null) await this.store.setDate(manager, of, pieceId, expiresOn);
      return fault;
    });
  }

  remove(of: PiecesOf, pieceId: string, accountId: string, from: RequestContext): Promise<PieceRefused | null> {
    return this.on(of, pieceId, accountId, 'REMOVED', from, async (manager, { removedAt }) => {
      if (removedAt === null) await this.store.setRemoved(manager, of, pieceId, this.clock.now());
      return null;
    });
  }

  restore(of: PiecesOf, pieceId: string, accountId: string, from: RequestContext): Promise<PieceRefused | null> {
    return this.on(of, pieceId, accountId, 'RESTORED', from, async (manager, { removedAt, criterion }) => {
      if (removedAt === null) return null;
      if ((await this.store.count(manager, of, criterion)) >= PIECES_MOST) return 'TOO_MANY_PIECES';
      await this.store.setRemoved(manager, of, pieceId, null);
      return null;
    });
  }

  private async on(of: PiecesOf, pieceId: string, accountId: string, change: string, from: RequestContext, work: Change): Promise<PieceRefused | null> {
    return this.database.transaction(async (manager) => {
      const file = await this.store.take(manager, accountId, of);
      if (file === null) return new PieceRefused('OUTSIDE_YOUR_SCOPE', 'applicationId');
      if (!file.open) return new PieceRefused('FILE_CLOSED', 'applicationId');
      const piece = await this.store.find(manager, of, pieceId);
      if (piece === null) return new PieceRefused(change === 'RESTORED' ? 'PIECE_GONE' : 'PIECE_UNKNOWN', 'pieceId');
      const refused = await work(manager, piece, file);
      if (refused !== null) return new PieceRefused(refused, change === 'DATED' ? 'expiresOn' : 'pieceId');
      await this.audit.record(manager, { act: 'LABEL_PIECES_CHANGED', actorId: accountId, subject: { kind: 'PLACE', id: of.placeId }, detail: { place: of.placeId, file: of.applicationId, piece: pieceId, change }, from });
      return null;
    });
  }
}
