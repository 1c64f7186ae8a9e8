import type { ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';

/** The name of what is asked for, as docs/access-matrix.md has it: a field of the schema, or class and method behind a route. Never an address, which a caller may fill with anything. */
export function operationOf(context: ExecutionContext): string {
  if (context.getType<'http' | 'graphql'>() === 'graphql') return GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>().fieldName;
  return `${context.getClass().name}.${context.getHandler().name}`;
}
