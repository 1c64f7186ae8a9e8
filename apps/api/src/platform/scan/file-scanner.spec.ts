import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EICAR, startClamdPeer } from '../../../test/peers.ts';
import { readConfig } from '../config/config.ts';
import { FileScanner, ScanFailed } from './file-scanner.ts';

const SETTINGS = { DATABASE_URL: 'postgres://localhost/x', ESCALE_SECRET: randomBytes(32).toString('hex') };
const scanner = (url?: string) => new FileScanner(readConfig({ ...SETTINGS, ...(url === undefined ? {} : { CLAMAV_URL: url }) }));

let peer: Awaited<ReturnType<typeof startClamdPeer>>;
beforeAll(async () => {
  peer = await startClamdPeer({ mostBytes: 21_000_000 });
});
afterAll(() => peer.stop());

describe('a scanner', () => {
  it('says that nothing is in a file, however large', async () => {
    expect(await scanner(peer.url).scan(randomBytes(20_000_000))).toBe('CLEAN');
    expect(await scanner(peer.url).scan(Buffer.from('x'))).toBe('CLEAN');
  });

  it('finds what is anywhere in a file', async () => {
    expect(await scanner(peer.url).scan(Buffer.concat([randomBytes(1_000_000), Buffer.from(EICAR), randomBytes(10)]))).toBe('INFECTED');
  });

  it('that is not set up lets every file pass', async () => {
    expect([scanner().isSetUp, await scanner().scan(Buffer.from(EICAR))]).toEqual([false, 'CLEAN']);
  });

  it('that takes no file of this size has not found it clean', async () => {
    await expect(scanner(peer.url).scan(Buffer.alloc(22_000_000))).rejects.toThrow(ScanFailed);
  });

  it('that does not answer in time, is away, or hangs up has not found it clean', async () => {
    peer.hang(true);
    await expect(scanner(peer.url).scan(Buffer.from('x'), 200)).rejects.toThrow('in time');
    peer.hang(false);
    const closed = createServer((socket) => socket.destroy());
    await new Promise<void>((ready) => closed.listen(0, '127.0.0.1', ready));
    const { port } = closed.address() as { port: number };
    await expect(scanner(`tcp://127.0.0.1:${String(port)}`).scan(Buffer.from('x'))).rejects.toThrow(ScanFailed);
    await new Promise((done) => closed.close(done));
    await expect(scanner(`tcp://127.0.0.1:${String(port)}`).scan(Buffer.from('x'))).rejects.toThrow('ECONNREFUSED');
  });

  it.each(['http://127.0.0.1:3310', 'tcp://', '127.0.0.1:3310', 'tcp://host/path'])('is not at %s', (url) => {
    expect(() => scanner(url)).toThrow('CLAMAV_URL must read');
  });
});
