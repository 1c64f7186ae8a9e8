import { posix } from 'node:path';
import { importedName } from './decorators.mjs';

const ENTRIES = {
  '@nestjs/graphql': ['Query', 'Mutation', 'Subscription'],
  '@nestjs/common': ['Get', 'Post', 'Put', 'Patch', 'Delete', 'Head', 'Options', 'All', 'Sse'],
};
const ACCESS_FOLDER = /\/platform\/access(\/|\.|$)/u;

const isEntry = (decorator) => decorator !== null && (ENTRIES[decorator.from]?.includes(decorator.name) ?? false);
const isField = (decorator) => decorator !== null && decorator.from === '@nestjs/graphql' && decorator.name === 'ResolveField';
const isAccess = (decorator, file) =>
  decorator !== null && decorator.name === 'Access' && decorator.from.startsWith('.') && ACCESS_FOLDER.test(posix.join(posix.dirname(file), decorator.from));

/** Every way into the API says on the spot who may take it; a default for the whole class is refused, because nobody reads it there. */
export const resolverStatesAccess = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      missing: "'{{method}}' is an entry of the API: state who may call it with @Access(…) from platform/access.",
      empty: "@Access() of '{{method}}' says nothing: name who may call it.",
      onField: "'{{method}}' is reached through an entry and has its access: the guard never asks what a field states.",
      onClass: 'State access on each method: a new method must not inherit it unseen.',
    },
  },
  create(context) {
    const origin = (decorator) => importedName(decorator.expression, context.sourceCode.getScope(decorator));
    const file = context.filename.replaceAll('\\', '/');
    const access = (decorators = []) => decorators.find((decorator) => isAccess(origin(decorator), file));
    const onClass = (node) => {
      const decorator = access(node.decorators);
      if (decorator) context.report({ node: decorator, messageId: 'onClass' });
    };
    return {
      ClassDeclaration: onClass,
      ClassExpression: onClass,
      MethodDefinition(node) {
        const stated = access(node.decorators);
        const data = { method: context.sourceCode.getText(node.key) };
        if (stated && node.decorators.some((decorator) => isField(origin(decorator)))) context.report({ node: stated, messageId: 'onField', data });
        if (!node.decorators?.some((decorator) => isEntry(origin(decorator)))) return;
        if (!stated) context.report({ node: node.key, messageId: 'missing', data });
        else if (stated.expression.type !== 'CallExpression' || stated.expression.arguments.length === 0) context.report({ node: stated, messageId: 'empty', data });
      },
    };
  },
};
