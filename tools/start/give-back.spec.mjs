import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from '@jest/globals';
import { giveBackToOwner } from './give-back.mjs';
import { isRoot, newFolder } from './spec-ground.mjs';

it('hands what root built over to the owner of the clone, and follows no link out of it', () => {
  const outside = path.join(newFolder('outside'), 'file');
  fs.writeFileSync(outside, '');
  const root = newFolder('clone');
  const dist = path.join(root, 'apps', 'api', 'dist');
  fs.mkdirSync(dist, { recursive: true });
  fs.writeFileSync(path.join(dist, 'main.js'), '');
  fs.symlinkSync(outside, path.join(dist, 'link'));
  if (isRoot) fs.chownSync(root, 65534, 65534);
  giveBackToOwner(root);
  const me = process.getuid?.();
  const owners = [dist, path.join(dist, 'main.js'), path.join(dist, 'link'), outside].map((file) => fs.lstatSync(file).uid);
  expect(owners).toEqual(isRoot ? [65534, 65534, 65534, 0] : [me, me, me, me]);
});
