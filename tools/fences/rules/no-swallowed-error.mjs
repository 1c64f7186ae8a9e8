const isEmptyFunction = (node) => (node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression') && node.body.type === 'BlockStatement' && node.body.body.length === 0;
const isNothing = (node) => node.type === 'Identifier' ? node.name === 'undefined' : node.type === 'Literal' ? node.value === null : node.type === 'UnaryExpression' && node.operator === 'void';
const answersNothing = (node) => node?.type === 'ArrowFunctionExpression' && node.body.type !== 'BlockStatement' && isNothing(node.body);

/**
 * A failure is answered, recorded or passed on; a catch block without a statement does none of these, with or without a comment.
 * A promise that somebody else awaits may be marked as heard by an empty handler, if a comment on the line above says who.
 */
export const noSwallowedError = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { swallowed: 'This failure disappears: answer it, record it or let it pass.' },
  },
  create(context) {
    const { sourceCode } = context;
    const saysWhy = (node) => {
      let statement = node;
      while (!/Statement$|Declaration$/u.test(statement.type)) statement = statement.parent;
      const above = sourceCode.getCommentsBefore(statement).at(-1);
      return above !== undefined && sourceCode.lines[above.loc.start.line - 1].slice(0, above.loc.start.column).trim() === '';
    };
    return {
      CatchClause(node) {
        if (node.body.body.length === 0) context.report({ node, messageId: 'swallowed' });
      },
      CallExpression(node) {
        const handler = { catch: node.arguments[0], then: node.arguments[1] }[node.callee.property?.name];
        if ((isEmptyFunction(handler) || answersNothing(handler)) && !saysWhy(node)) context.report({ node: handler, messageId: 'swallowed' });
      },
    };
  },
};
