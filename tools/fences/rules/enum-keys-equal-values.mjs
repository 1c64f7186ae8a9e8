import { importedName } from './decorators.mjs';

const keyOf = ({ key, id }) => (key ?? id).name ?? (key ?? id).value;
const valueOf = (node) => (node?.type === 'Literal' ? node.value : undefined);

/** GraphQL publishes the keys of an enum and the database keeps its values; one word must do for both. */
export const enumKeysEqualValues = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { differs: "The value of '{{key}}' must be '{{key}}': its key is published, its value is stored." },
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: 'differs', data: { key: keyOf(node) } });
    return {
      TSEnumMember: (node) => valueOf(node.initializer) !== keyOf(node) && report(node),
      CallExpression(node) {
        if (importedName(node.callee, context.sourceCode.getScope(node))?.name !== 'registerEnumType') return;
        for (const property of objectOf(node.arguments[0], context.sourceCode.getScope(node))?.properties ?? [])
          if (property.type === 'Property' && valueOf(property.value) !== keyOf(property)) report(property);
      },
    };
  },
};

function objectOf(node, scope) {
  if (node?.type === 'ObjectExpression') return node;
  if (node?.type === 'TSAsExpression' || node?.type === 'TSSatisfiesExpression') return objectOf(node.expression, scope);
  if (node?.type !== 'Identifier') return undefined;
  for (let here = scope; here; here = here.upper) {
    const definition = here.set.get(node.name)?.defs[0]?.node;
    if (definition) return definition.type === 'VariableDeclarator' ? objectOf(definition.init, scope) : undefined;
  }
  return undefined;
}
