import { ApolloArmor } from '@escape.tech/graphql-armor';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import type { DynamicModule } from '@nestjs/common';
import type { Request, Response } from 'express';
import { type RequestContext, RequestContexts } from '../access/request-contexts.ts';
import type { Config } from '../config/config.ts';
import { formatError } from './format-error.ts';
import { sayWhenAgain } from './say-when-again.ts';

/** Limits of one operation. The deepest screen asks 9 levels; the largest costs under 4,000. */
const armorFor = ({ demo }: Config): ApolloArmor => new ApolloArmor({
  maxDepth: { n: 14, exposeLimits: true },
  maxAliases: { n: 25, exposeLimits: true },
  maxTokens: { n: 2_000, exposeLimits: true },
  maxDirectives: { n: 25, exposeLimits: true },
  costLimit: { maxCost: 20_000, exposeLimits: true },
  // A contract that does not describe itself does not let itself be guessed either.
  blockFieldSuggestion: { enabled: !demo },
});

/** The one GraphQL endpoint: code first, sorted, limited, with errors that name what to mend. It describes itself in a demonstration only. */
export function graphqlModule(config: Config): DynamicModule {
  const protection = armorFor(config).protect();
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    inject: [RequestContexts],
    useFactory: (contexts: RequestContexts) => ({
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
    plugins: [...protection.plugins, sayWhenAgain] as unknown as NonNullable<ApolloDriverConfig['plugins']>,
    validationRules: protection.validationRules,
    includeStacktraceInErrorResponses: false,
    }),
  });
}
