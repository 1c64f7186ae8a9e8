import { TestEnvironment } from 'jest-environment-node';

// Jest gives tests a copy of process.env, which the clock of the process does not read; the environment stands outside and may set the real one.
export default class ZoneEnvironment extends TestEnvironment {
  #before = process.env.TZ;

  constructor(config, context) {
    super(config, context);
    process.env.TZ = config.projectConfig.testEnvironmentOptions.TZ;
  }

  async teardown() {
    if (this.#before === undefined) delete process.env.TZ;
    else process.env.TZ = this.#before;
    await super.teardown();
  }
}
