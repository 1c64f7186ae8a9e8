import type { EquipmentCategory } from '@escale/domain';
import type { PlaceStatus } from './place.entity.ts';

export type PlaceWish = {
  readonly text: string | null;
  readonly status: PlaceStatus | null;
  readonly bounds: { readonly west: number; readonly south: number; readonly east: number; readonly north: number } | null;
  readonly departmentCode: string | null;
  readonly category: EquipmentCategory | null;
  readonly moduleId: string | null;
};

export const EVERY_PLACE: PlaceWish = { text: null, status: null, bounds: null, departmentCode: null, category: null, moduleId: null };

/** The condition on `place p` that a wish amounts to, and its parameters from `$1` on; only what is wished for is in it. */
export function placesWhere({ text, status, bounds, departmentCode, category, moduleId }: PlaceWish): { readonly sql: string; readonly parameters: readonly unknown[] } {
  const parameters: unknown[] = [];
  const next = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions = ['true'];
  if (text !== null) {
    const words = `search_form(${next(text)})`;
    conditions.push(`(search_form(p.name) LIKE '%' || ${words} || '%' OR ${words} <% search_form(p.name) OR search_form(coalesce(p.commune_name, '')) LIKE ${words} || '%' OR p.postcode = ${words})`);
  }
  if (status !== null) conditions.push(`p.status = ${next(status)}`);
  if (bounds !== null) {
    const [west, south, east, north] = [next(bounds.west), next(bounds.south), next(bounds.east), next(bounds.north)];
    conditions.push(`p.latitude BETWEEN ${south} AND ${north}`);
    conditions.push(bounds.west <= bounds.east ? `p.longitude BETWEEN ${west} AND ${east}` : `(p.longitude >= ${west} OR p.longitude <= ${east})`);
  }
  if (departmentCode !== null) conditions.push(`p.insee_code IN (SELECT c.insee_code FROM commune c WHERE c.department_code = ${next(departmentCode)})`);
  const units = 'SELECT 1 FROM equipment_unit u';
  if (category !== null) conditions.push(`EXISTS (${units} JOIN equipment_model m ON m.id = u.model_id WHERE u.place_id = p.id AND u.in_service AND m.category = ${next(category)})`);
  if (moduleId !== null) conditions.push(`EXISTS (${units} JOIN unit_module um ON um.unit_id = u.id WHERE u.place_id = p.id AND u.in_service AND um.module_id = ${next(moduleId)})`);
  return { sql: conditions.join(' AND '), parameters };
}
