import { createMessages, resolveLocale } from '@escale/messages';
import { Controller, Get, HttpException, HttpStatus, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, RequestContexts } from '../../../platform/access/request-contexts.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { type RateLimit, RateLimiter } from '../../../platform/limits/rate-limiter.ts';
import { Secrets } from '../../../platform/secret/secrets.ts';
import { MakePaper, type PaperFile, PAPERS } from './make-paper.ts';

/** Above what a morning of paperwork needs, below what would keep the process busy. */
const PER_ACCOUNT: RateLimit = { name: 'papers', hits: 120, minutes: 60 };
const TYPES = { pdf: 'application/pdf', csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

const isPaper = (file: string): file is PaperFile => Object.hasOwn(PAPERS, file);

/** The papers of a group, to take away; their names say nothing of whose they are. */
@Controller('export/papiers')
export class PapersController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly papers: MakePaper,
    private readonly limiter: RateLimiter,
    private readonly secrets: Secrets,
  ) {}

  /** With which key evidence is verified, for who keeps a file of it: base64url, one line. */
  @Get('cle-publique')
  @Access('public')
  key(@Res() response: Response): void {
    response.type('text/plain; charset=utf-8').send(`${this.secrets.publicKey()}\n`);
  }

  @Get(':groupBookingId/:file')
  @Access('signed-in')
  async paper(@Param('groupBookingId') groupBookingId: string, @Param('file') file: string, @Query() query: Readonly<Record<string, unknown>>, @Req() request: Request, @Res() response: Response): Promise<void> {
    const context = this.contexts.of(request, response);
    const { accountId } = await ownPrincipal(context);
    const [learnerId, sessionId] = [query['personne'] ?? null, query['seance'] ?? null];
    if (!isPaper(file) || !isId(groupBookingId) || !isMaybeId(learnerId) || !isMaybeId(sessionId)) throw new NotFoundException();
    if (!(await this.limiter.take(PER_ACCOUNT, accountId))) throw new HttpException('You asked for many papers within an hour. Wait an hour, then ask again.', HttpStatus.TOO_MANY_REQUESTS);
    const made = await this.papers.run({ groupBookingId, paper: PAPERS[file], learnerId, sessionId }, { accountId, from: context });
    if (made === null) throw new NotFoundException();
    response.set({ 'cache-control': 'no-store' });
    if ('why' in made) {
      const { t } = createMessages(resolveLocale(typeof query['lang'] === 'string' ? query['lang'] : null));
      response.status(HttpStatus.CONFLICT).type('text/plain; charset=utf-8').send(t(`papers:no.${made.why}`));
      return;
    }
    response.set({ 'content-type': typeOf(file), 'content-disposition': `attachment; filename="${file}"` }).send(made.bytes);
  }
}

const isMaybeId = (value: unknown): value is string | null => value === null || (typeof value === 'string' && isId(value));
const typeOf = (file: PaperFile): string => TYPES[file.endsWith('.pdf') ? 'pdf' : file.endsWith('.csv') ? 'csv' : 'json'];
