import type { Readable } from 'node:stream';

export interface StoredFile {
  readonly id: string;
  readonly writtenAt: Date;
}

/** Where bytes lie under a name, an id in lower case. A name is there whole, or not at all. */
export interface ObjectStore {
  put(id: string, bytes: Uint8Array): Promise<void>;
  /** To be read once; null when there is nothing. */
  open(id: string): Promise<Readable | null>;
  /** Nothing happens when there is nothing. */
  remove(id: string): Promise<void>;
  /** What was written before an instant; whatever else lies there is left alone. */
  writtenBefore(instant: Date): AsyncGenerator<readonly StoredFile[]>;
}
