import net from 'node:net';

/**
 * A line to a service that is as slow as one in the country, and that can be cut for real: what is under way breaks off, and nobody answers until it is mended. A browser that is told it is off line lets what is under way arrive.
 * @param {number} port of the service on this machine @param {number} upstream bytes a second towards it
 */
export const cutLine = async (port, upstream) => {
  let whole = true;
  /** @type {Set<import('node:net').Socket>} */
  const ends = new Set();
  /** @param {import('node:net').Socket} end @param {import('node:net').Socket} other */
  const breaksWith = (end, other) => {
    ends.add(end);
    // Either side breaking off is what a cut is.
    end.on('error', () => other.destroy());
    end.on('close', () => {
      ends.delete(end);
      other.destroy();
    });
  };
  const server = net.createServer((near) => {
    if (!whole) return void near.destroy();
    const far = net.connect(port, '127.0.0.1');
    breaksWith(near, far);
    breaksWith(far, near);
    far.pipe(near);
    near.on('data', (data) => {
      near.pause();
      far.write(data, () => setTimeout(() => near.resume(), (data.length * 1_000) / upstream));
    });
    near.on('end', () => far.end());
  });
  await new Promise((ready) => server.listen(0, () => ready(undefined)));
  const cut = () => {
    whole = false;
    for (const end of ends) end.destroy();
  };
  return {
    address: `http://localhost:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`,
    cut,
    mend: () => {
      whole = true;
    },
    /** Takes it away for good. */
    end: () => {
      cut();
      return new Promise((done) => server.close(() => done(undefined)));
    },
  };
};
