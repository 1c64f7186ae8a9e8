import net from 'node:net';

/** @param {net.ListenOptions} where @returns {Promise<string | undefined>} the error code, undefined when it worked */
const tryListening = (where) =>
  new Promise((done) => {
    const server = net.createServer();
    server.once('error', (error) => done(/** @type {NodeJS.ErrnoException} */ (error).code));
    server.listen({ ...where, exclusive: true }, () => server.close(() => done(undefined)));
  });

/** @returns {Promise<number>} a TCP port nobody listens to on 127.0.0.1 at this moment */
export const freePort = () =>
  new Promise((done, fail) => {
    const server = net.createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });

/**
 * Tries every address a person's browser could use: a program bound to 127.0.0.1 only would hide ours, though the wildcard is free.
 * @param {number} port
 * @returns {Promise<'free' | 'taken' | 'forbidden'>}
 */
export const portState = async (port) => {
  for (const where of [{ port, host: '127.0.0.1' }, { port, host: '::1' }, { port }]) {
    const code = await tryListening(where);
    if (code === 'EADDRINUSE') return 'taken';
    if (code === 'EACCES') return 'forbidden';
  }
  return 'free';
};
