// Opening hours are read by a library that uses the process's zone; in UTC it reads wall-clock times as they are written.
process.env['TZ'] = 'UTC';

const { createApp } = await import('./create-app.ts');
const { readConfig } = await import('./platform/config/config.ts');

const config = readConfig(process.env);
const app = await createApp(config);
await app.listen(config.port);

export {};
