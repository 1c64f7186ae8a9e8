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
  stepReading: 'Lecture du code (types, règles d’écriture)',
  stepChecks: 'Vérifications',
  checkTypes: 'types',
  checkLint: 'règles d’écriture (eslint)',
  checkFences: 'frontières entre parties',
  checkSchema: 'schéma GraphQL à jour',
  checkMigrations: 'migrations à jour',
  checkAudit: 'failles connues des dépendances',
  checkLicences: 'licences des dépendances',
  auditNotAsked: (/** @type {string} */ why) => `Le registre n’a pas pu être interrogé : on ne sait pas s’il existe des failles connues (${why}). AUDIT=required en fait un échec.`,
  auditRequired: (/** @type {string} */ why) => `Le registre n’a pas pu être interrogé, et AUDIT=required l’exige : ${why}`,
  endedWith: (/** @type {number} */ code) => `terminé avec le code ${code}`,
  schemaDrift: (/** @type {string} */ difference) => `libs/contract/schema.graphql n’est plus le schéma de l’API. Première différence, ligne ${difference}`,
  databaseUpToDate: 'La base est à jour.',
  migrated: (/** @type {string} */ name) => `Mise à jour de la base : ${name}`,
  communesLoaded: (/** @type {number} */ count) => `${count.toLocaleString('fr')} communes chargées`,
  networkThere: 'Le réseau est déjà là.',
  networkMade: (/** @type {number} */ places, /** @type {number} */ units, /** @type {number} */ modules) => `${places} lieux, ${units} équipements, ${modules} modules.`,
  bookingsMade: (/** @type {number} */ bookings, /** @type {number} */ visits) => `${bookings} réservations, ${visits} passages.`,
  notBuilt: 'Non exécuté : la construction a échoué.',
  unknownSuites: (/** @type {string} */ names) => `Projet inconnu : ${names}. Au choix : domain, messages, ui, api, web, kiosk, tools.`,

  // Starting
  help: `npm start                 démarre Escale (site, borne, API) sur http://localhost:3000
npm start -- --reset      efface la base de données et recommence
npm start -- --help       ce message

PORT                 port d’écoute (3000)
PUBLIC_URL           adresse que voient les gens (http://localhost:PORT)
ESCALE_DATA_DIR      dossier des données (.escale)
DATABASE_URL         un PostgreSQL à vous, au lieu de celui fourni
REDIS_URL            un Redis à vous pour la file d’attente
SMTP_URL             un serveur de courriel
ESCALE_DEMO          0 : sans données de démonstration ; 1 : avec
ESCALE_SECRET        clé de signature (sinon créée dans le dossier des données)
ESCALE_NETWORK_NAME  nom du réseau, tel qu’on le lit (Escale)
MAP_STYLE_URL        un style MapLibre, au lieu du fond de carte fourni
MAP_ORIGINS          d’où ce style prend ses tuiles, polices et icônes
BREACHED_PASSWORDS_FILE
                     liste complète des mots de passe publics, triée par SHA-1
RATE_LIMITS          off pour un essai de charge sur la démonstration (on)
LOG_LEVEL            détail du journal (info)
ESCALE_LANG          langue de la console : fr ou en`,
  unknownArguments: (/** @type {string} */ args) => `Argument inconnu : ${args}. Voir npm start -- --help.`,
  badPort: (/** @type {string} */ written) => `PORT=${written} n’est pas un port : un nombre de 1 à 65535.`,
  noResetElsewhere: '--reset n’efface que la base fournie avec Escale. DATABASE_URL désigne la vôtre : videz-la vous-même.',
  badSecret: (/** @type {string} */ file) => `${file} est abîmé : remettez une sauvegarde, ou supprimez-le (les billets déjà émis ne seront plus valables).`,
  alreadyRunning: (/** @type {number} */ pid, /** @type {string} */ address, /** @type {string} */ dataDir) => `Une autre Escale utilise déjà le dossier de données ${dataDir} : ${address} (processus ${pid}).\nArrêtez-la, ou choisissez un autre dossier et un autre port : ESCALE_DATA_DIR=.escale/2 PORT=3001 npm start`,
  staleLock: 'Verrou laissé par un arrêt brutal : réparé.',
  portTaken: (/** @type {number} */ port) => `Le port ${port} est déjà pris par un autre programme.\nChoisissez-en un autre : PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
  portForbidden: (/** @type {number} */ port) => `Ce compte n’a pas le droit d’écouter sur le port ${port}.\nChoisissez-en un autre : PORT=3000 npm start`,
  stoppingLeftOver: (/** @type {string} */ name, /** @type {number} */ pid) => `${name} d’un démarrage précédent tourne encore (processus ${pid}) : arrêt.`,
  stepReset: 'Remise à zéro',
  scriptMissing: (/** @type {string} */ script) => `${script} n’existe pas : la construction est incomplète.`,
  scriptFailed: (/** @type {string} */ script, /** @type {string} */ why) => `${script} a échoué :\n${why}`,
  apiDied: (/** @type {string} */ how, /** @type {string} */ lines, /** @type {string} */ log) => `Escale s’est arrêtée d’elle-même (${how}). Ses dernières lignes :\n${lines}\nJournal : ${log}`,
  apiSilent: (/** @type {number} */ time, /** @type {string} */ lines, /** @type {string} */ log) => `Escale n’est pas prête après ${time} secondes. Ses dernières lignes :\n${lines}\nJournal : ${log}`,
  serviceLost: (/** @type {string} */ name) => `${name} s’est arrêté de lui-même : Escale s’arrête aussi. Relancez npm start.`,
  noResetInDevelopment: 'Pour recommencer, supprimez le dossier .escale/dev.',
  developing: (/** @type {string} */ site, /** @type {number} */ kiosk, /** @type {number} */ api) => `\nSite ${site}/ · Borne http://localhost:${kiosk}/borne/ · API http://localhost:${api}/graphql\nCtrl-C pour arrêter.\n`,
  stopping: 'Arrêt en cours… Les données sont gardées.',
  ready: (/** @type {string} */ time, /** @type {string} */ address, /** @type {boolean} */ demo, /** @type {string} */ dataDir, /** @type {string} */ log) => `
Escale est prête (${time}).
   Site       ${address}/
   Borne      ${address}/borne/
   GraphQL    ${address}/graphql${demo ? `\n   Courriels  ${address}/demo/boite-aux-lettres` : ''}
   Données    ${dataDir}
   Journal    ${log}
Ctrl-C pour arrêter.`,
  // The first administrator
  administratorUsage: 'npm run administrator -- ADRESSE : donne au réseau son premier administrateur.',
  administratorMade: (/** @type {string} */ email) => `${email} administre le réseau dès sa première connexion.`,
  administratorAlready: 'Ce réseau a déjà un administrateur : les rôles se donnent sur la page /personnes.',
  administratorEmail: (/** @type {string} */ email) => `« ${email} » n’est pas une adresse e-mail. Elle doit ressembler à prenom@exemple.fr.`,
  programNotBuilt: 'Le programme n’est pas encore construit. Lancez une fois « npm start », puis recommencez.',
  secretMissing: 'Avec DATABASE_URL, donnez aussi ESCALE_SECRET : le même que celui du réseau.',
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
  stepReading: 'Reading the code (types, writing rules)',
  stepChecks: 'Checks',
  checkTypes: 'types',
  checkLint: 'writing rules (eslint)',
  checkFences: 'borders between parts',
  checkSchema: 'GraphQL schema up to date',
  checkMigrations: 'migrations up to date',
  checkAudit: 'known weaknesses of dependencies',
  checkLicences: 'licences of dependencies',
  auditNotAsked: (/** @type {string} */ why) => `The registry could not be asked: whether there are known weaknesses is not known (${why}). AUDIT=required makes this a failure.`,
  auditRequired: (/** @type {string} */ why) => `The registry could not be asked, and AUDIT=required asks for it: ${why}`,
  endedWith: (code) => `ended with code ${code}`,
  schemaDrift: (difference) => `libs/contract/schema.graphql is no longer the API’s schema. First difference, line ${difference}`,
  databaseUpToDate: 'The database is up to date.',
  migrated: (name) => `Database change made: ${name}`,
  communesLoaded: (count) => `${count.toLocaleString('en')} communes loaded`,
  networkThere: 'The network is already there.',
  networkMade: (places, units, modules) => `${places} places, ${units} pieces of equipment, ${modules} modules.`,
  bookingsMade: (bookings, visits) => `${bookings} bookings, ${visits} visits.`,
  notBuilt: 'Not run: the build failed.',
  unknownSuites: (names) => `Unknown project: ${names}. Choose among domain, messages, ui, api, web, kiosk, tools.`,
  help: `npm start                 starts Escale (site, kiosk, API) on http://localhost:3000
npm start -- --reset      erases the database and starts afresh
npm start -- --help       this message

PORT                 port to listen on (3000)
PUBLIC_URL           address people see (http://localhost:PORT)
ESCALE_DATA_DIR      data folder (.escale)
DATABASE_URL         a PostgreSQL of your own instead of the one included
REDIS_URL            a Redis of your own for the queue
SMTP_URL             a mail server
ESCALE_DEMO          0: without demonstration data; 1: with
ESCALE_SECRET        signing key (created in the data folder otherwise)
ESCALE_NETWORK_NAME  name of the network, as people read it (Escale)
MAP_STYLE_URL        a MapLibre style instead of the basemap included
MAP_ORIGINS          where that style takes its tiles, fonts and icons from
BREACHED_PASSWORDS_FILE
                     complete list of public passwords, sorted by SHA-1
RATE_LIMITS          off for load tests of a demonstration (on)
LOG_LEVEL            how much the log says (info)
ESCALE_LANG          language of the console: fr or en`,
  unknownArguments: (args) => `Unknown argument: ${args}. See npm start -- --help.`,
  badPort: (written) => `PORT=${written} is not a port: a number from 1 to 65535.`,
  noResetElsewhere: '--reset only erases the database that comes with Escale. DATABASE_URL names yours: empty it yourself.',
  badSecret: (file) => `${file} is damaged: restore a backup, or remove it (tickets already issued will no longer be valid).`,
  alreadyRunning: (pid, address, dataDir) => `Another Escale is using the data folder ${dataDir}: ${address} (process ${pid}).\nStop it, or choose another folder and port: ESCALE_DATA_DIR=.escale/2 PORT=3001 npm start`,
  staleLock: 'Lock left by a crash: repaired.',
  portTaken: (port) => `Port ${port} is already taken by another program.\nChoose another: PORT=${port === 65_535 ? 3000 : port + 1} npm start`,
  portForbidden: (port) => `This account may not listen on port ${port}.\nChoose another: PORT=3000 npm start`,
  stoppingLeftOver: (name, pid) => `${name} of an earlier start is still running (process ${pid}): stopping it.`,
  stepReset: 'Starting afresh',
  scriptMissing: (script) => `${script} does not exist: the build is incomplete.`,
  scriptFailed: (script, why) => `${script} failed:\n${why}`,
  apiDied: (how, lines, log) => `Escale stopped by itself (${how}). Its last lines:\n${lines}\nLog: ${log}`,
  apiSilent: (time, lines, log) => `Escale is not ready after ${time} seconds. Its last lines:\n${lines}\nLog: ${log}`,
  serviceLost: (name) => `${name} stopped by itself, so Escale stops too. Run npm start again.`,
  noResetInDevelopment: 'To start afresh, remove the folder .escale/dev.',
  developing: (site, kiosk, api) => `\nSite ${site}/ · Kiosk http://localhost:${kiosk}/borne/ · API http://localhost:${api}/graphql\nCtrl-C to stop.\n`,
  stopping: 'Stopping… The data are kept.',
  ready: (time, address, demo, dataDir, log) => `
Escale is ready (${time}).
   Site       ${address}/
   Kiosk      ${address}/borne/
   GraphQL    ${address}/graphql${demo ? `\n   Mailbox    ${address}/demo/boite-aux-lettres` : ''}
   Data       ${dataDir}
   Log        ${log}
Ctrl-C to stop.`,
  administratorUsage: 'npm run administrator -- ADDRESS: gives the network its first administrator.',
  administratorMade: (email) => `${email} administers the network from their first sign-in on.`,
  administratorAlready: 'This network already has an administrator: roles are given on the page /personnes.',
  administratorEmail: (email) => `“${email}” is not an e-mail address. It should look like first@example.org.`,
  programNotBuilt: 'The program is not built yet. Run “npm start” once, then try again.',
  secretMissing: 'With DATABASE_URL, give ESCALE_SECRET too: the one the network runs with.',
};

/** @param {NodeJS.ProcessEnv} env @returns {'fr' | 'en'} */
export const language = (env) => ((env['ESCALE_LANG'] || env['LC_ALL'] || env['LANG'] || '').toLowerCase().startsWith('en') ? 'en' : 'fr');

export const say = language(process.env) === 'en' ? en : fr;
