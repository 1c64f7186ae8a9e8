/** The name of what a role is given on; `row` is the alias of a row with `scope_kind` and `scope_id`. Null for the network. */
export const scopeName = (row: string): string => `CASE ${row}.scope_kind
  WHEN 'PLACE' THEN (SELECT name FROM place WHERE id = ${row}.scope_id::uuid)
  WHEN 'ORGANISATION' THEN (SELECT name FROM organisation WHERE id = ${row}.scope_id::uuid)
  WHEN 'REGION' THEN (SELECT region_name FROM commune WHERE region_code = ${row}.scope_id LIMIT 1)
  WHEN 'DEPARTMENT' THEN (SELECT department_name FROM commune WHERE department_code = ${row}.scope_id LIMIT 1) END`;
