import { createServer } from 'node:net';

/** The file every scanner finds, and that harms nobody (eicar.org); in two parts, so that no scanner finds this one. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const COMMAND = 'zINSTREAM\0';

/**
 * A scanner that speaks clamd's INSTREAM on a free port of this machine and finds EICAR, anywhere in a file. Written for the tests, where ClamAV cannot be installed.
 * @param {{ port?: number, mostBytes?: number }} [options]
 */
export async function startClamdPeer({ port = 0, mostBytes = 25_000_000 } = {}) {
  let mute = false;
  let scans = 0;
  const server = createServer((socket) => {
    let rest = Buffer.alloc(0);
    let begun = false;
    /** @type {Buffer[]} */
    const parts = [];
    /** @param {string} words */
    const say = (words) => {
      scans += 1;
      if (!mute) socket.end(`${words}\0`);
    };
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      rest = Buffer.concat([rest, data]);
      if (!begun) {
        if (rest.length < COMMAND.length) return;
        if (rest.subarray(0, COMMAND.length).toString('latin1') !== COMMAND) return void socket.end('UNKNOWN COMMAND\0');
        begun = true;
        rest = rest.subarray(COMMAND.length);
      }
      while (rest.length >= 4) {
        const length = rest.readUInt32BE(0);
        if (length === 0) return say(Buffer.concat(parts).includes(EICAR, 0, 'latin1') ? 'stream: Win.Test.EICAR_HDB-1 FOUND' : 'stream: OK');
        if (rest.length < 4 + length) return;
        parts.push(rest.subarray(4, 4 + length));
        rest = rest.subarray(4 + length);
        if (parts.reduce((sum, part) => sum + part.length, 0) > mostBytes) return say('INSTREAM size limit exceeded. ERROR');
      }
    });
  });
  await new Promise((ready) => server.listen(port, '127.0.0.1', () => ready(undefined)));
  const at = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  return {
    url: `tcp://127.0.0.1:${at}`,
    scans: () => scans,
    /** Takes files and never answers, as a scanner that hangs. @param {boolean} on */
    hang: (on) => {
      mute = on;
    },
    stop: () => new Promise((done) => server.close(() => done(undefined))),
  };
}
