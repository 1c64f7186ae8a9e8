import { Controller, Get, Header, NotFoundException, Param } from '@nestjs/common';
import { Access } from '../../platform/access/access.ts';
import { isId } from '../../platform/graphql/bad-input.ts';
import { DemoMailReader } from './demo-mail.reader.ts';

/**
 * A letter is a page of its own: mail programs read styles in attributes only, which the site's policy forbids. Here they are allowed and nothing else is:
 * no script, no request, an origin of its own, in no frame but ours.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-top-navigation-by-user-activation";

/** The letters of the demo mailbox, as a mail program would show them. */
@Controller('demo-mails')
export class DemoLetterController {
  constructor(private readonly mails: DemoMailReader) {}

  @Get(':id')
  @Access('demo')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', POLICY)
  @Header('X-Frame-Options', 'SAMEORIGIN')
  async letter(@Param('id') id: string): Promise<string> {
    const html = isId(id) ? await this.mails.html(id) : null;
    if (html === null) throw new NotFoundException('There is no such letter.');
    return linksLeaveTheFrame(html);
  }
}

/** The letter as a page whose links open in the whole window, not in its frame. */
export const linksLeaveTheFrame = (html: string): string => (/<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_top">`) : `<base target="_top">${html}`);
