// Every sentence the launcher says, French first. ESCALE_LANG=en, or an English terminal, gives English.

const fr = {
  // PostgreSQL
  noPostgresForPlatform: (/** @type {string} */ pkg) => `PostgreSQL n’existe pas dans npm pour cette machine (${pkg}). Indiquez un serveur avec DATABASE_URL.`,
  notOurs: (/** @type {string} */ folder) => `Le dossier ${folder} appartient à un autre compte : supprimez-le ou démarrez avec ce compte.`,
  notADatabase: (/** @type {string} */ folder) => `${folder} contient des fichiers qui ne sont pas une base PostgreSQL : choisissez un autre dossier avec ESCALE_DATA_DIR.`,
  initdbFailed: (/** @type {string} */ why) => `La base n’a pas pu être créée :\n${why}`,
  postgresFailed: (/** @type {string} */ why) => `PostgreSQL ne démarre pas :\n${why}`,
  tooSlow: 'PostgreSQL n’a pas répondu en 60 secondes.',
  stoppingOldPostgres: (/** @type {number} */ pid) => `Un PostgreSQL d’un démarrage précédent tourne encore (processus ${pid}) : il est arrêté proprement.`,
  stalePostgresPid: (/** @type {number} */ pid) => `Fichier postmaster.pid périmé (le processus ${pid} est un autre programme) : réparé.`,
  dataElsewhere: (/** @type {string} */ folder) => `PostgreSQL, qui ne peut pas tourner en root, n’a pas accès au dossier du projet : les données sont dans ${folder}.`,
};

/** @type {typeof fr} */
const en = {
  noPostgresForPlatform: (pkg) => `npm has no PostgreSQL for this machine (${pkg}). Give a server with DATABASE_URL.`,
  notOurs: (folder) => `The folder ${folder} belongs to another account: remove it or start with that account.`,
  notADatabase: (folder) => `${folder} holds files that are not a PostgreSQL database: choose another folder with ESCALE_DATA_DIR.`,
  initdbFailed: (why) => `The database could not be created:\n${why}`,
  postgresFailed: (why) => `PostgreSQL does not start:\n${why}`,
  tooSlow: 'PostgreSQL did not answer within 60 seconds.',
  stoppingOldPostgres: (pid) => `A PostgreSQL of an earlier start is still running (process ${pid}): it is stopped cleanly.`,
  stalePostgresPid: (pid) => `Stale postmaster.pid (process ${pid} is another program): repaired.`,
  dataElsewhere: (folder) => `PostgreSQL, which cannot run as root, cannot enter the project folder: the data are in ${folder}.`,
};

/** @param {NodeJS.ProcessEnv} env @returns {'fr' | 'en'} */
export const language = (env) => ((env['ESCALE_LANG'] || env['LC_ALL'] || env['LANG'] || '').toLowerCase().startsWith('en') ? 'en' : 'fr');

export const say = language(process.env) === 'en' ? en : fr;
