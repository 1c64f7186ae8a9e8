import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DiscoveryModule } from '@nestjs/core';
import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { describe, expect, it } from '@jest/globals';
import { Access } from '../../src/platform/access/access.ts';
import { AccessCheck } from '../../src/platform/access/access-check.ts';

@Resolver()
class Stated {
  @Query(() => String)
  @Access('public')
  open(): string {
    return '';
  }
}

@Resolver()
class Silent {
  @Mutation(() => String, { name: 'renamed' })
  forgotten(): string {
    return '';
  }
}

@Controller('silent')
class SilentRoute {
  @Get()
  page(): string {
    return '';
  }
}

const start = async (providers: readonly (new () => object)[], controllers: readonly (new () => object)[] = []) => {
  @Module({ imports: [DiscoveryModule], providers: [AccessCheck, ...providers], controllers: [...controllers] })
  class Product {}
  const app = await NestFactory.createApplicationContext(Product, { logger: false, abortOnError: false });
  await app.init();
  await app.close();
};

describe('a door that does not say for whom it is', () => {
  it('keeps the process from starting, by name', async () => {
    await expect(start([Stated])).resolves.toBeUndefined();
    await expect(start([Stated, Silent])).rejects.toThrow(/renamed.*@Access/);
    await expect(start([Stated], [SilentRoute])).rejects.toThrow(/SilentRoute\.page.*@Access/);
  });
});
