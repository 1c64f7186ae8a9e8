/** A setting that cannot be meant; the message names the variable and the remedy. */
export class ConfigError extends Error {}

/** A variable's text, or null when it says nothing. */
export const filled = (value: string | undefined): string | null => (value === undefined || value.trim() === '' ? null : value.trim());

/** A variable's text; a `ConfigError` when it says nothing. */
export function required(env: NodeJS.ProcessEnv, name: string, remedy: string): string {
  const value = filled(env[name]);
  if (value === null) throw new ConfigError(`${name} is missing: ${remedy}`);
  return value;
}
