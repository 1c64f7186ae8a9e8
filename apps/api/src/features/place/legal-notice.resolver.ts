import { Inject } from '@nestjs/common';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { CONFIG } from '../../platform/config/config.module.ts';
import type { Config } from '../../platform/config/config.ts';
import { LEGAL_FACTS, LEGAL_VARIABLES } from '../../platform/config/legal-settings.ts';
import { LegalNoticeType } from './legal-notice.type.ts';
import { NetworkType } from './network.type.ts';

@Resolver(() => NetworkType)
export class LegalNoticeResolver {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @ResolveField(() => LegalNoticeType)
  legal(): LegalNoticeType {
    const { legal } = this.config;
    return { ...legal, missing: LEGAL_FACTS.filter((fact) => legal[fact] === null).map((fact) => LEGAL_VARIABLES[fact]) };
  }
}
