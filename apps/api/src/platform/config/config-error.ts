/** A setting is missing or wrong; the message names the variable and the remedy. */
export class ConfigError extends Error {}
