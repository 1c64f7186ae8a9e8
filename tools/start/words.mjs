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

  // Steps
  seconds: (/** @type {string} */ figure) => `${figure.replace('.', ',')} s`,
  stillWorking: (/** @type {string} */ since) => `toujours en cours (${since})`,
  done: 'terminé',
  failed: 'échec',
  noPermission: (/** @type {string} */ what) => `Accès refusé : ${what}. Ce fichier appartient sans doute à un autre compte ; démarrez avec ce compte ou changez-en le propriétaire.`,
  stepInstall: 'Dépendances',
  stepBuild: 'Construction',
  stepServices: 'Services de test',
  stepSuites: 'Tests',
  stepJourneys: 'Parcours dans le navigateur',
  stepPostgres: 'PostgreSQL',
  stepRedis: 'Redis',
  stepMigrate: 'Structure de la base',
  stepSeed: 'Données de démonstration',
  stepServe: 'Escale',

  // Installing and building
  oldNode: (/** @type {string} */ version, /** @type {string} */ minimum) => `Escale demande Node ${minimum} ou plus récent ; celui-ci est ${version}. Voir https://nodejs.org.`,
  installing: 'installation avec npm, une à deux minutes…',
  installFailed: (/** @type {string} */ why) => `L’installation des dépendances a échoué. npm dit :\n${why}`,
  buildFailed: (/** @type {string} */ why) => `La construction a échoué :\n${why}`,
  noBrowser: 'Aucun navigateur : installez les dépendances, ou indiquez un Chromium avec CHROMIUM_PATH.',
  browserMissing: (/** @type {string} */ file) => `CHROMIUM_PATH indique ${file}, qui n’existe pas.`,
  browserNotUnpacked: (/** @type {string} */ why) => `Le navigateur fourni par npm n’a pas pu être préparé :\n${why}`,
  redisFailed: (/** @type {string} */ why) => `Redis ne démarre pas :\n${why}`,

  // Testing and checking
  jestDied: (/** @type {string} */ name) => `${name} : Jest s’est arrêté sans rendre de résultat complet`,
  noTests: (/** @type {string} */ name) => `${name} : aucun test trouvé`,
  suiteResult: (/** @type {string} */ name, /** @type {number} */ passed, /** @type {number} */ failed, /** @type {string} */ time) => `${name} : ${passed} réussis, ${failed} en échec, ${time}`,
  pending: (/** @type {number} */ count) => `${count} non exécutés`,
  notBuilt: 'Non exécuté : la construction a échoué.',
  unknownSuites: (/** @type {string} */ names) => `Projet inconnu : ${names}. Au choix : domain, messages, ui, api, web, kiosk, tools.`,
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
  seconds: (figure) => `${figure} s`,
  stillWorking: (since) => `still working (${since})`,
  done: 'done',
  failed: 'failed',
  noPermission: (what) => `Permission denied: ${what}. The file probably belongs to another account; start with that account or change its owner.`,
  stepInstall: 'Dependencies',
  stepBuild: 'Build',
  stepServices: 'Test services',
  stepSuites: 'Tests',
  stepJourneys: 'Journeys in the browser',
  stepPostgres: 'PostgreSQL',
  stepRedis: 'Redis',
  stepMigrate: 'Database structure',
  stepSeed: 'Demonstration data',
  stepServe: 'Escale',
  oldNode: (version, minimum) => `Escale needs Node ${minimum} or newer; this one is ${version}. See https://nodejs.org.`,
  installing: 'installing with npm, one or two minutes…',
  installFailed: (why) => `Installing the dependencies failed. npm says:\n${why}`,
  buildFailed: (why) => `The build failed:\n${why}`,
  noBrowser: 'No browser: install the dependencies, or give a Chromium with CHROMIUM_PATH.',
  browserMissing: (file) => `CHROMIUM_PATH says ${file}, which does not exist.`,
  browserNotUnpacked: (why) => `The browser from npm could not be made ready:\n${why}`,
  redisFailed: (why) => `Redis does not start:\n${why}`,
  jestDied: (name) => `${name}: Jest ended without a complete result`,
  noTests: (name) => `${name}: no test found`,
  suiteResult: (name, passed, failed, time) => `${name}: ${passed} passed, ${failed} failed, ${time}`,
  pending: (count) => `${count} not run`,
  notBuilt: 'Not run: the build failed.',
  unknownSuites: (names) => `Unknown project: ${names}. Choose among domain, messages, ui, api, web, kiosk, tools.`,
};

/** @param {NodeJS.ProcessEnv} env @returns {'fr' | 'en'} */
export const language = (env) => ((env['ESCALE_LANG'] || env['LC_ALL'] || env['LANG'] || '').toLowerCase().startsWith('en') ? 'en' : 'fr');

export const say = language(process.env) === 'en' ? en : fr;
