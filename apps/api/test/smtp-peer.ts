import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface PeerOptions {
  /** Milliseconds the peer takes over each mail before it acknowledges it. */
  readonly slowness?: number;
  /** The answer to a recipient; null takes it. May wait. */
  readonly onRecipient?: (address: string) => Promise<{ readonly code: number; readonly words: string } | null>;
}

/** A real SMTP server on a free port that keeps what it acknowledged. */
export interface SmtpPeer {
  readonly url: string;
  /** Raw mails, in the order in which they were acknowledged. */
  readonly taken: readonly string[];
  parsed(): Promise<ParsedMail[]>;
  messageIds(): Promise<string[]>;
  stop(): Promise<void>;
}

export async function smtpPeer({ slowness = 0, onRecipient }: PeerOptions = {}): Promise<SmtpPeer> {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    onRcptTo({ address }, _, answer) {
      if (onRecipient === undefined) return answer();
      onRecipient(address).then((refusal) => answer(refusal === null ? null : Object.assign(new Error(refusal.words), { responseCode: refusal.code })), answer);
    },
    onData(stream, _, answer) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        setTimeout(() => {
          taken.push(Buffer.concat(chunks).toString('utf8'));
          answer();
        }, slowness);
      });
    },
  });
  // A client killed in mid-sentence is part of what is tried here.
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  const parsed = () => Promise.all(taken.map((raw) => simpleParser(raw)));
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    parsed,
    messageIds: async () => (await parsed()).map(({ messageId }) => messageId ?? 'none'),
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
