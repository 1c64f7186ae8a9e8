import { readFileSync } from 'node:fs';
import { BOOKING_REFUSAL_CODES, BOOKING_STATUSES, EQUIPMENT_CATEGORIES, LOCALES, OBSTACLES, WEEKDAYS } from '@escale/domain';

const schema = readFileSync(new URL('../../contract/schema.graphql', import.meta.url), 'utf8');

const valuesOf = (name: string): readonly string[] => {
  const body = new RegExp(`^enum ${name} \\{([^}]*)\\}`, 'm').exec(schema)?.[1] ?? '';
  return body.replace(/"""[\s\S]*?"""/g, ' ').split(/\s+/).filter((word) => word !== '').sort();
};

it.each<[string, readonly string[]]>([
  ['BookingRefusalCode', BOOKING_REFUSAL_CODES],
  ['BookingStatus', BOOKING_STATUSES],
  ['EquipmentCategory', EQUIPMENT_CATEGORIES],
  ['Locale', LOCALES],
  ['SearchObstacle', OBSTACLES],
  ['Weekday', WEEKDAYS],
])('the contract and the domain name the same values of %s', (name, values) => {
  expect([...values].sort()).toEqual(valuesOf(name));
});
