const DIRECTIVE = /^\s*eslint-disable(?:-next-line|-line)?(?=\s|$)/u;

/** Switching a rule off is a decision: it names the rule and gives the reason after ` -- `. */
export const disableStatesReason = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { bare: 'Name the rule and give the reason: eslint-disable-next-line RULE -- REASON.' },
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const directive = DIRECTIVE.exec(comment.value)?.[0];
        if (directive === undefined) continue;
        const [rules = '', reason = ''] = comment.value.slice(directive.length).split(/\s-{2,}\s/u);
        // Reported at the file's first line, because the directive would silence a report on its own line.
        if (rules.trim() === '' || reason.trim() === '') context.report({ loc: { line: 1, column: 0 }, messageId: 'bare' });
      }
    },
  }),
};
