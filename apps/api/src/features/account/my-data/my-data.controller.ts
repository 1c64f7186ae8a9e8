import { Controller, Get, Header, HttpException, HttpStatus, NotFoundException, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { resolveLocale } from '@escale/messages';
import type { Request, Response } from 'express';
import { Access } from '../../../platform/access/access.ts';
import { RequestContexts } from '../../../platform/access/request-contexts.ts';
import { type RateLimit, RateLimiter } from '../../../platform/limits/rate-limiter.ts';
import { ExportMyData, type MyData } from './export-my-data.ts';
import { MyDataPdf } from './my-data-pdf.ts';

/** Above what one person needs, below what would keep the process busy. */
const PER_ACCOUNT: RateLimit = { name: 'my-data', hits: 20, minutes: 60 };

/** Everything about me, to take away. The names of the files say nothing of whose they are. */
@Controller('export')
export class MyDataController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly exports: ExportMyData,
    private readonly pdf: MyDataPdf,
    private readonly limiter: RateLimiter,
  ) {}

  @Get('my-data.json')
  @Access('signed-in')
  @Header('Cache-Control', 'no-store')
  async json(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const data = await this.mine(request, response);
    return new StreamableFile(Buffer.from(JSON.stringify(data, null, 2)), { type: 'application/json; charset=utf-8', disposition: 'attachment; filename="my-data.json"' });
  }

  @Get('my-data.pdf')
  @Access('signed-in')
  @Header('Cache-Control', 'no-store')
  async document(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Query('lang') language: unknown): Promise<StreamableFile> {
    const data = await this.mine(request, response);
    return new StreamableFile(await this.pdf.run(data, resolveLocale(typeof language === 'string' ? language : null)), { type: 'application/pdf', disposition: 'attachment; filename="my-data.pdf"' });
  }

  private async mine(request: Request, response: Response): Promise<MyData> {
    const who = await this.contexts.of(request, response).principal();
    if (who === null) throw new Error('Nobody is signed in.');
    if (!(await this.limiter.take(PER_ACCOUNT, who.accountId))) throw new HttpException('You asked for your data many times within an hour. Wait an hour, then ask again.', HttpStatus.TOO_MANY_REQUESTS);
    const data = await this.exports.run(who.accountId);
    if (data === null) throw new NotFoundException('This account is gone.');
    return data;
  }
}
