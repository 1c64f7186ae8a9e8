import { ApolloArmor } from '@escape.tech/graphql-armor';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { DynamicModule } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type RequestContext, RequestContexts } from '../access/request-contexts.ts';
import { SecurityLog } from '../security-log/security-log.ts';
import type { Config } from '../config/config.ts';
import { formatError } from './format-error.ts';
import { sayWhenAgain } from './say-when-again.ts';
import { tellHostile } from './tell-hostile.ts';

/** Limits of one operation. The deepest screen asks 9 levels; the largest costs under 4,000. */
const armorFor = ({ demo }: Config, security: SecurityLog): ApolloArmor => {
  const telling = (reason: string) => ({ exposeLimits: true, onReject: [() => security.tell('REQUEST_REFUSED', { reason })] });
  return new ApolloArmor({
    maxDepth: { n: 14, ...telling('DEPTH') },
    maxAliases: { n: 25, ...telling('ALIASES') },
    maxTokens: { n: 2_000, ...telling('TOKENS') },
    maxDirectives: { n: 25, ...telling('DIRECTIVES') },
    costLimit: { maxCost: 20_000, ...telling('COST') },
    // A contract that does not describe itself does not let itself be guessed either.
    blockFieldSuggestion: { enabled: !demo },
  });
};

/** The one GraphQL endpoint: code first, sorted, limited, with errors that name what to mend. It describes itself in a demonstration only. */
export function graphqlModule(config: Config): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [RequestContexts, SecurityLog],
    useFactory: (contexts: RequestContexts, security: SecurityLog) => {
      const protection = armorFor(config, security).protect();
      return {
        path: '/graphql',
        autoSchemaFile: true,
        sortSchema: true,
        // The site has its own page at this address: Nest's takes its scripts from elsewhere, which our content security policy refuses.
        graphiql: false,
        introspection: config.demo,
        csrfPrevention: true,
        context: ({ req, res }: { req: Request; res: Response }): RequestContext => contexts.of(req, res),
        formatError,
        // The same class in two module formats: the library's types come by way of CommonJS, ours as ES modules.
        plugins: [...protection.plugins, sayWhenAgain, tellHostile(security)] as unknown as NonNullable<ApolloDriverConfig['plugins']>,
        validationRules: protection.validationRules,
        includeStacktraceInErrorResponses: false,
      };
    },
  });
}
