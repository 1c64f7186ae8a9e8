/** Languages in which places of the national format most often offer help, BCP 47. */
export const HELP_LANGUAGES = ['en', 'ar', 'es', 'pt', 'it', 'de', 'tr', 'uk', 'ru'] as const;
