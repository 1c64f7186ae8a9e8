// Prints the register of processing, or writes it to the file named on the command line. Needs no database.
import { writeFile } from 'node:fs/promises';
import { registerDocument } from './platform/privacy/register-document.ts';

const text = registerDocument('fr', 'Escale');
const target = process.argv[2];
if (target === undefined) process.stdout.write(text);
else await writeFile(target, text);
