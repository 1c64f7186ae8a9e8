import { Controller, Get, Header, Inject, NotFoundException } from '@nestjs/common';
import { Access } from '../access/access.ts';
import { Clock } from '../clock/clock.ts';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';

/** How long what the file says may be believed: less than a year (RFC 9116 §2.5.5). It is written anew each time it is read. */
const GOOD_FOR_MS = 180 * 86_400_000;

/** Whom to tell of a weakness. */
@Controller('.well-known')
export class SecurityTxtController {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('security.txt')
  @Access('public')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  securityTxt(): string {
    const { securityContact, publicUrl } = this.config;
    if (securityContact === null) throw new NotFoundException('This network has named nobody. Set SECURITY_CONTACT.');
    const expires = new Date(this.clock.now().getTime() + GOOD_FOR_MS).toISOString();
    return `Contact: ${securityContact}\nExpires: ${expires}\nPreferred-Languages: fr, en\nCanonical: ${publicUrl}/.well-known/security.txt\n`;
  }
}
