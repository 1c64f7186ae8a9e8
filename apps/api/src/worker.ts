// A process that only does the queue's work; the web processes then run with ESCALE_JOBS=0.
process.env['TZ'] = 'UTC';

const { NestFactory } = await import('@nestjs/core');
const { AppModule } = await import('./app.module.ts');
const { readConfig } = await import('./platform/config/config.ts');
const { createLog, nestLog } = await import('./platform/log/log.ts');

const config = readConfig({ ...process.env, ESCALE_JOBS: '1' });
const app = await NestFactory.createApplicationContext(AppModule.with(config), { logger: nestLog(createLog(config.logLevel)) });
app.enableShutdownHooks();

export {};
