import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose loss ends its query, never the process. The pool listens for losses only while a connection lies idle, and one can be cut
 * in the instant between being made, lent and used; whoever uses it then is told by the failing query.
 */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => undefined);
  }
}
