// Prints the schema this code publishes, or writes it to the file named on the command line. Needs no database.
import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { FEATURES } from './features.ts';

type Provider = abstract new (...parts: never[]) => unknown;
const providers = FEATURES.flatMap((feature) => (Reflect.getMetadata('providers', feature) ?? []) as unknown[]);
const resolvers = providers.filter((provider): provider is Provider => typeof provider === 'function' && Reflect.hasMetadata('graphql:resolver_type', provider));

const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
const schema = await app.get(GraphQLSchemaFactory).create(resolvers);
const text = `${printSchema(lexicographicSortSchema(schema))}\n`;
const target = process.argv[2];
if (target === undefined) process.stdout.write(text);
else await writeFile(target, text);
await app.close();
