import { callerNetwork } from './caller-network.ts';

describe('the network a caller is noted by', () => {
  it.each([
    ['192.0.2.77', '192.0.2.0/24'],
    ['::ffff:192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:85a3:8d3:1319:8a2e:370:7348', '2001:db8:85a3::/48'],
    ['2001:0DB8::1', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::', 'fe80:0:0::/48'],
  ])('%s is noted as %s', (address, network) => {
    expect(callerNetwork(address)).toBe(network);
  });

  it.each(['', 'unknown', '300.1.2.3', '1.2.3', '1:2:3', '1:2:3:4:5:6:7:8:9', '::1::2:3:4:5:6:7:8', 'Camille'])('%j is no address and noted as nothing', (text) => {
    expect(callerNetwork(text)).toBeNull();
  });

  it('never keeps what tells two people of one network apart', () => {
    for (let host = 0; host < 256; host += 1) expect(callerNetwork(`198.51.100.${host}`)).toBe('198.51.100.0/24');
  });
});
