import { Injectable, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { RESOLVER_NAME_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { ACCESS, type AccessRule } from './access.ts';

/** A query, mutation, subscription or HTTP route of this process, and who may call it. */
export interface Operation {
  readonly kind: 'Query' | 'Mutation' | 'Subscription' | 'route';
  /** Of the field, or of the class and method behind a route. */
  readonly name: string;
  readonly rule: AccessRule | undefined;
}

const OPERATIONS = new Set(['Query', 'Mutation', 'Subscription']);

/** Finds every operation and refuses to start while one does not state who may call it: a door forgotten is a door open. */
@Injectable()
export class AccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const silent = this.operations().filter(({ rule }) => rule === undefined);
    if (silent.length > 0) throw new Error(`${silent.map(({ name }) => name).join(', ')}: state who may call this with @Access(…).`);
  }

  /** Every operation, by kind and name. */
  operations(): readonly Operation[] {
    const classes = [...this.discovery.getProviders(), ...this.discovery.getControllers()].flatMap(({ instance }) => (typeof instance === 'object' && instance !== null ? [instance as object] : []));
    return classes.flatMap((instance) => this.of(instance)).sort((a, b) => (`${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1));
  }

  private of(instance: object): Operation[] {
    const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
    return this.scanner.getAllMethodNames(prototype).flatMap((method): Operation[] => {
      const handler = prototype[method];
      if (typeof handler !== 'function') return [];
      const rule = Reflect.getMetadata(ACCESS, handler) as AccessRule | undefined;
      const type = Reflect.getMetadata(RESOLVER_TYPE_METADATA, handler) as string | undefined;
      if (type !== undefined && OPERATIONS.has(type)) return [{ kind: type as Operation['kind'], name: String(Reflect.getMetadata(RESOLVER_NAME_METADATA, handler) ?? method), rule }];
      return Reflect.hasMetadata(METHOD_METADATA, handler) ? [{ kind: 'route', name: `${prototype.constructor.name}.${method}`, rule }] : [];
    });
  }
}
