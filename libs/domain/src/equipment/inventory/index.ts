export * from './decide-inventory.ts';
export * from './inventory-cell.ts';
export * from './inventory-columns.ts';
export * from './read-inventory-row.ts';
