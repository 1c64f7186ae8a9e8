import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Locale, ProviderRefusalCode } from '@escale/domain';
import { Access } from '../../../platform/access/access.ts';
import { RequestContexts } from '../../../platform/access/request-contexts.ts';
import { CompleteProviderSignIn } from './complete-provider-sign-in.ts';
import { StartProviderSignIn } from './start-provider-sign-in.ts';

type Asked = Readonly<Record<string, unknown>>;

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const localeOf = (value: unknown): Locale => (value === 'en' ? 'en' : 'fr');

/** A page of ours with what it needs to know; nothing of the provider's own words. */
const pageOf = (path: string, facts: Readonly<Record<string, string | null>>): string => {
  const query = new URLSearchParams(Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
  return query.size === 0 ? path : `${path}?${query.toString()}`;
};

const refusedPage = (refusal: ProviderRefusalCode, returnTo: string | null, linking: boolean): string => pageOf(linking ? '/compte' : '/connexion', { refus: refusal, retour: linking ? null : returnTo });

/** The way to an identity provider and back. Everything ends on a page of the site. */
@Controller('connexion/fournisseur')
export class ProviderController {
  constructor(
    private readonly starts: StartProviderSignIn,
    private readonly completions: CompleteProviderSignIn,
    private readonly contexts: RequestContexts,
  ) {}

  @Get(':provider')
  @Access('public')
  @Header('Cache-Control', 'no-store')
  async start(@Param('provider') provider: string, @Query() asked: Asked, @Req() request: Request, @Res() response: Response): Promise<void> {
    const context = this.contexts.of(request, response);
    const returnTo = textOf(asked['retour']);
    const linking = asked['lier'] !== undefined;
    // What is linked to an account is chosen on its own page, never by another site's.
    const ours = request.headers['sec-fetch-site'] === undefined || request.headers['sec-fetch-site'] === 'same-origin';
    const linkTo = linking && ours ? ((await context.principal())?.accountId ?? null) : null;
    if (linking && linkTo === null) return response.redirect(303, '/compte');
    const trip = await this.starts.run({ provider, returnTo, linkTo, locale: localeOf(asked['langue']) }, context);
    response.redirect(303, trip.ok ? trip.value : refusedPage(trip.refusal, returnTo, linking));
  }

  @Get(':provider/retour')
  @Access('public')
  @Header('Cache-Control', 'no-store')
  async answer(@Param('provider') provider: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const query = new URL(request.originalUrl, 'http://localhost').search.slice(1);
    const { outcome, returnTo, linking } = await this.completions.run(provider, query, this.contexts.of(request, response));
    const entered = linking ? '/compte' : pageOf('/connexion/entree', { retour: returnTo });
    response.redirect(303, outcome.ok ? entered : refusedPage(outcome.refusal, returnTo, linking));
  }

  /** Where a provider sends whoever signed out there. */
  @Get(':provider/fin')
  @Access('public')
  @Header('Cache-Control', 'no-store')
  left(@Res() response: Response): void {
    response.redirect(303, '/');
  }
}
