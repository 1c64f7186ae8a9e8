const DAYS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:lundis?|lun|lu)\b\.?/g, 'Mo'],
  [/\b(?:mardis?|mar|ma)\b\.?/g, 'Tu'],
  [/\b(?:mercredis?|mer|me)\b\.?/g, 'We'],
  [/\b(?:jeudis?|jeu|je)\b\.?/g, 'Th'],
  [/\b(?:vendredis?|ven|ve)\b\.?/g, 'Fr'],
  [/\b(?:samedis?|sam)\b\.?/g, 'Sa'],
  [/\b(?:dimanches?|dim)\b\.?/g, 'Su'],
  [/\bjours? feries?\b/g, 'PH'],
];
const FRENCH = /\b(?:lun|mar|mer|jeu|ven|sam|dim|lu|ma|me|je|ve|ferme|ouvert)|\d\s*h(?!\w*:)/;
const TIME = '\\d{2}:\\d{2}';
const DAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)';

const two = (digits: string): string => digits.padStart(2, '0');

/**
 * Hours as French people write them ("du lundi au vendredi : 9h-12h et 14h-17h30") in OSM form, or null when the text is not of
 * that kind or holds a word that is not understood: half-understood hours would send people to a closed door.
 */
export function frenchHours(text: string): string | null {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, ' ').replace(/[–—]/g, '-');
  if (!FRENCH.test(plain)) return null;
  let hours = plain.replace(/\b(\d{1,2})\s*(?:h|:)\s*(\d{2})(?:\s*(?:mn|min))?\b/g, (_all, h: string, m: string) => `${two(h)}:${m}`).replace(/\b(\d{1,2})\s*h(?:eures?)?\b/g, (_all, h: string) => `${two(h)}:00`);
  for (const [word, day] of DAYS) hours = hours.replace(word, day);
  hours = hours
    .replace(/\b(?:ferme(?:e|ture)?s?)\b/g, 'off')
    .replace(/\b(?:ouvert(?:e|ure)?s?|horaires?|du|de|le|les|tous)\b/g, ' ')
    .replace(/\b(?:au|a|jusqu a)\b/g, '-')
    .replace(/\b(?:et|puis)\b|[/&+]/g, ',')
    .replace(/\s*-\s*/g, '-')
    .replace(new RegExp(`(${DAY})\\s*[:.]`, 'g'), '$1 ')
    .replace(new RegExp(`(${TIME})\\s*[,|]?\\s+(?=${TIME})`, 'g'), '$1,')
    .replace(new RegExp(`(${DAY})\\s*,\\s*(?=${DAY})`, 'g'), '$1,')
    .replace(new RegExp(`(${TIME}|off)\\s*[,.|\\n;]?\\s*(?=${DAY})`, 'g'), '$1; ')
    .replace(new RegExp(`(${TIME})\\s*,\\s*(?=${TIME})`, 'g'), '$1,')
    .replace(/\s+/g, ' ')
    .replace(/[;,.\s]+$/, '')
    .trim();
  return new RegExp(`^(?:${DAY}|${TIME}|off|[-,; ])+$`).test(hours) && new RegExp(`${TIME}|off`).test(hours) ? hours : null;
}
