/**
 * Where a decorator (or any called name) comes from, followed through `import { A as B }` and `import * as N`:
 * `{ name: 'Query', from: '@nestjs/graphql' }`, or null when it is not imported.
 */
export function importedName(callee, scope) {
  if (callee.type === 'CallExpression') return importedName(callee.callee, scope);
  if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && callee.property.type === 'Identifier') {
    const from = importOf(callee.object.name, scope)?.parent.source.value;
    return from === undefined ? null : { name: callee.property.name, from };
  }
  if (callee.type !== 'Identifier') return null;
  const specifier = importOf(callee.name, scope);
  if (specifier?.type !== 'ImportSpecifier') return null;
  return { name: specifier.imported.name ?? specifier.imported.value, from: specifier.parent.source.value };
}

function importOf(name, scope) {
  for (let here = scope; here; here = here.upper) {
    const variable = here.set.get(name);
    if (variable) return variable.defs.find(({ type }) => type === 'ImportBinding')?.node;
  }
  return undefined;
}
