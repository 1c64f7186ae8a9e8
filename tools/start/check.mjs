// npm run check: what a machine can say of the code without running the product. One line per step, the figures last.
import { build, nx } from './build.mjs';
import { checks } from './check-steps.mjs';
import { runToTheEnd } from './ending.mjs';
import { checkNode, install } from './install.mjs';
import { projectRoot } from './project.mjs';
import { createSteps, print, seconds } from './steps.mjs';
import { twoAtATime } from './two-at-a-time.mjs';
import { say } from './words.mjs';

await runToTheEnd(async () => {
  checkNode();
  const step = createSteps();
  let passed = 0;
  let failed = 0;
  await step(say.stepInstall, (note) => install(projectRoot, note));
  // The later steps run what was built; a build that fails is one failure, and the rest still has its say.
  await step(say.stepBuild, (note) => build(projectRoot, note)).then(() => passed++, (error) => {
    failed++;
    print(`\n● ${say.stepBuild}\n${error.message}`);
  });
  // One core would be left idle by types while the other is at the writing rules, which take twice as long: both at once, project by project.
  // What passes is remembered for the two checks below; what does not is looked at again there, and told.
  await step(say.stepReading, (note) => nx(projectRoot, ['lint', 'typecheck'], { parallel: 2, onTask: note }));
  await step(say.stepChecks, async () => {
    print();
    await twoAtATime(checks().map(({ name, work }) => async () => {
      const begun = Date.now();
      const outcome = await work().catch((error) => String(error.stack ?? error));
      const trouble = typeof outcome === 'string' ? outcome : undefined;
      const said = typeof outcome === 'object' ? outcome.note : trouble;
      if (trouble === undefined) passed++;
      else failed++;
      print(`   ${trouble === undefined ? '✓' : '✗'} ${name}, ${seconds(Date.now() - begun)}${said === undefined ? '' : `\n${said.replaceAll(/^/gm, '     ')}`}`);
    }));
  });
  print(`\n${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
});
