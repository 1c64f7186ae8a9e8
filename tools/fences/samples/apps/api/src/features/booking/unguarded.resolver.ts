import * as graphql from '@nestjs/graphql';
import { Mutation as Change, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Access as Allowed } from '../../platform/access/access.ts';
import { Access } from './access.ts';
import * as platform from '../../platform/access/access.ts';

@Resolver()
export class UnguardedResolver {
  @Query(() => String)
  booking(): string { // ✗ lint escale/resolver-states-access
    return 'x';
  }

  @Change(() => String)
  @Access('anyone')
  notOurs(): string { // ✗ lint escale/resolver-states-access
    return 'x';
  }

  @graphql.Query(() => String)
  @Allowed('anyone')
  renamed(): string {
    return 'x';
  }

  @platform.Access('staff')
  @graphql.Query(() => String)
  guarded(): string {
    return 'x';
  }

  @Subscription(() => String)
  @platform.Access // ✗ lint escale/resolver-states-access
  saysNothing(): string {
    return 'x';
  }

  @graphql.ResolveField(() => String)
  @Allowed('staff') // ✗ lint escale/resolver-states-access
  neverAsked(): string {
    return 'x';
  }
}
