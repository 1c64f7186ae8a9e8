import { account } from './account.ts';
import { booking } from './booking.ts';
import { demo } from './demo.ts';
import { equipment } from './equipment.ts';
import { identity } from './identity.ts';
import { importing } from './import.ts';
import { kiosk } from './kiosk.ts';
import { legal } from './legal.ts';
import { mail } from './mail.ts';
import { obstacle } from './obstacle.ts';
import { place } from './place.ts';
import { refusal } from './refusal.ts';
import { roles } from './roles.ts';
import { search } from './search.ts';
import { shell } from './shell.ts';
import { ticket } from './ticket.ts';
import { words } from './words.ts';

export const fr = { account, booking, demo, equipment, identity, import: importing, kiosk, legal, mail, obstacle, place, refusal, roles, search, shell, ticket, words };
