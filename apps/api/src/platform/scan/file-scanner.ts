import { connect } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { ClamavSettings } from '../config/read-clamav.ts';
import { CONFIG } from '../config/config.module.ts';
import type { Config } from '../config/config.ts';

/** As clamd reads them (`clamd(8)`, INSTREAM): each part with its length before it, none longer than this. */
const PART_BYTES = 65_536;
/** From dialling to the answer; a large archive takes seconds. */
const PATIENCE_MS = 60_000;
const ANSWER_MOST = 4_096;

export type ScanFinding = 'CLEAN' | 'INFECTED';

/** The scanner did not say what a file is: it is away, too slow, or takes no file of this size. */
export class ScanFailed extends Error {}

/** Has files looked at for malware, where a scanner is set up. */
@Injectable()
export class FileScanner {
  private readonly settings: ClamavSettings | null;

  constructor(@Inject(CONFIG) { clamav }: Config) {
    this.settings = clamav;
  }

  /** Whether a scanner is set up; where none is, every whole file is clean. */
  get isSetUp(): boolean {
    return this.settings !== null;
  }

  /** What the scanner says of a file; throws `ScanFailed` when it says nothing. */
  async scan(bytes: Uint8Array, patienceMs = PATIENCE_MS): Promise<ScanFinding> {
    if (this.settings === null) return 'CLEAN';
    const answer = await ask(this.settings, bytes, patienceMs);
    if (answer === 'stream: OK') return 'CLEAN';
    if (/^stream: .+ FOUND$/.test(answer)) return 'INFECTED';
    throw new ScanFailed(/size limit/i.test(answer) ? 'The scanner takes no file of this size. Raise StreamMaxLength in clamd.conf to 25M.' : 'The scanner answered something else than OK or FOUND. Look at its log.');
  }
}

function* partsOf(bytes: Uint8Array): Generator<Buffer> {
  yield Buffer.from('zINSTREAM\0', 'latin1');
  for (let at = 0; at < bytes.length; at += PART_BYTES) {
    const part = bytes.subarray(at, at + PART_BYTES);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(part.length);
    yield Buffer.concat([length, part]);
  }
  yield Buffer.alloc(4);
}

/** One file over one connection; the answer without its end. */
function ask({ host, port }: ClamavSettings, bytes: Uint8Array, patienceMs: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    let answer = '';
    const fail = (why: string): void => {
      clearTimeout(late);
      socket.destroy();
      reject(new ScanFailed(why));
    };
    const late = setTimeout(() => fail('The scanner did not answer in time. See whether clamd is busy or away.'), patienceMs);
    const end = (): void => {
      clearTimeout(late);
      socket.destroy();
      resolve(answer.replace(/\0[^]*$/, '').trim());
    };
    socket.on('data', (part) => {
      answer += part.toString('latin1');
      if (answer.includes('\0')) end();
      else if (answer.length > ANSWER_MOST) fail('The scanner says more than a scanner does. Check CLAMAV_URL.');
    });
    // It may say why before it has read everything, and close: what it said counts.
    socket.on('end', () => (answer.includes('\0') ? end() : fail('The scanner hung up without an answer. See whether clamd is running.')));
    socket.on('error', (error: NodeJS.ErrnoException) => fail(`The scanner cannot be reached (${error.code ?? 'unknown'}). Check CLAMAV_URL and that clamd listens by TCPSocket.`));
    socket.once('connect', () => void send(socket, bytes));
  });
}

async function send(socket: ReturnType<typeof connect>, bytes: Uint8Array): Promise<void> {
  for (const part of partsOf(bytes)) {
    if (socket.destroyed) return;
    if (!socket.write(part)) await new Promise<void>((ready) => {
      const go = (): void => {
        socket.off('drain', go).off('close', go);
        ready();
      };
      socket.once('drain', go).once('close', go);
    });
  }
}
