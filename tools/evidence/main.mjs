import { readFileSync } from 'node:fs';
import { verifyEvidence } from './verify.mjs';

const USAGE = 'Usage: npm run evidence -- verify FILE --key KEY\n  KEY: the network’s public key, base64url (from SITE/export/papiers/cle-publique).';
const [command, file, flag, key] = process.argv.slice(2);

if (command !== 'verify' || file === undefined || flag !== '--key' || key === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const { holds, faults, notes } = verifyEvidence(readFileSync(file), key);
  for (const sentence of holds) console.log(`holds     ${sentence}`);
  for (const sentence of notes) console.log(`note      ${sentence}`);
  for (const sentence of faults) console.log(`DOES NOT  ${sentence}`);
  console.log(faults.length === 0 ? 'All of it holds.' : `${faults.length} of it does not hold.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
