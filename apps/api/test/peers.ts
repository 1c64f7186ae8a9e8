/** Stand-ins for services that cannot be installed here; each speaks the real protocol. */
export { type ClamdPeer, EICAR, startClamdPeer } from '../../../tools/peers/clamd-peer.mjs';
export { type S3Peer, startS3Peer } from '../../../tools/peers/s3-peer.mjs';
