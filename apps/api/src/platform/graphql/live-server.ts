import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost, ModuleRef } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { getOperationAST, GraphQLError, OperationTypeNode, parse } from 'graphql';
import type { Disposable } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
// eslint-disable-next-line @typescript-eslint/no-restricted-imports -- it listens, and calls nobody
import { WebSocketServer } from 'ws';
import { RequestContexts } from '../access/request-contexts.ts';
import { isOwnOrigin } from '../access/same-origin.ts';
import type { Config } from '../config/config.ts';
import { CONFIG } from '../config/config.module.ts';
import { SecurityLog } from '../security-log/security-log.ts';
import { formatError } from './format-error.ts';

const PATH = '/graphql';

/** The longest message a caller may send, in bytes: a subscription is a line. */
const MESSAGE_BYTES = 8_192;

/** How many subscriptions one connection may have at once. */
const MOST_AT_ONCE = 8;

/** How many connections this process keeps; the rest fall back to asking again. */
const MOST_CONNECTIONS = 2_000;

const refusal = (message: string): readonly GraphQLError[] => [new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })];

/**
 * Subscriptions over WebSocket (protocol `graphql-transport-ws`), at the address of the API; queries and mutations go by HTTP, where they are limited.
 * Ours in place of Nest's, which takes messages of 100 MB, from pages of any site, and any operation. Only who is signed in is connected.
 */
@Injectable()
export class LiveServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_BYTES });
  private running: Disposable | null = null;

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly modules: ModuleRef,
    private readonly contexts: RequestContexts,
    private readonly security: SecurityLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    const { httpAdapter } = this.http as { readonly httpAdapter: HttpAdapterHost['httpAdapter'] | null };
    // A command, such as that of retention, serves nobody.
    if (httpAdapter === null) return;
    const contextOf = ({ request }: Extra) => this.contexts.of(request as Request, undefined as unknown as Response);
    this.running = useServer<Record<string, unknown>, Extra & Record<PropertyKey, unknown>>(
      {
        schema: this.modules.get(GraphQLSchemaHost, { strict: false }).schema,
        context: ({ extra }) => contextOf(extra),
        onConnect: async ({ extra }) => (await contextOf(extra).principal()) !== null,
        onSubscribe: ({ subscriptions }, _id, { query, operationName }) => {
          if (Object.keys(subscriptions).length > MOST_AT_ONCE) return refusal(`At most ${MOST_AT_ONCE} subscriptions at once: end one first.`);
          try {
            const operation = getOperationAST(parse(query, { maxTokens: 200 }), operationName);
            return operation?.operation === OperationTypeNode.SUBSCRIPTION ? undefined : refusal('Only subscriptions here: send queries and mutations by HTTP.');
          } catch {
            return refusal('This is not a GraphQL document of at most 200 words.');
          }
        },
        // The same masks as over HTTP.
        onNext: (_context, _id, _message, _args, { errors, data }) => (errors === undefined ? undefined : { data: data ?? null, errors: errors.map((error) => formatError(error.toJSON(), error)) }),
        onError: (_context, _id, _message, errors) => errors.map((error) => formatError(error.toJSON(), error)),
      },
      this.sockets,
    );
    const server = httpAdapter.getHttpServer() as { on(event: 'upgrade', heard: (request: IncomingMessage, socket: Duplex, head: Buffer) => void): void };
    server.on('upgrade', (request, socket, head) => {
      // Browsers send our cookie along with a WebSocket that any page opens (CWE-1385): the page must be ours.
      const ours = isOwnOrigin(request.headers, this.config);
      if (!ours) this.security.tell('ORIGIN_REFUSED', { route: 'GRAPHQL' });
      if (ours && new URL(request.url ?? '/', 'http://here').pathname === PATH && this.sockets.clients.size < MOST_CONNECTIONS) this.sockets.handleUpgrade(request, socket, head, (opened) => this.sockets.emit('connection', opened, request));
      else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.running?.dispose();
  }
}
