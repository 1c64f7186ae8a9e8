const CLOCK_MEMBERS = { Date: ['now'], performance: ['now', 'timeOrigin'], Temporal: ['Now'] };
const CHANCE_MEMBERS = { Math: ['random'], crypto: ['*'] };
const LOCALE_MEMBERS = { Intl: ['DateTimeFormat'] };
const WORLD = ['process', 'fetch', 'performance', 'crypto', 'globalThis', 'window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'indexedDB', 'require', 'XMLHttpRequest', 'WebSocket', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'];
const LOCAL_DATE = /^(?:[gs]et(?:FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)|toDateString|toTimeString|toLocale\w+)$/u;
const LOCAL_TEXT = /^\d{4}-\d\d-\d\d[T ][\d:.]+$/u;

const nameOf = (node) => (node.computed ? node.property.value : node.property.name);

/**
 * Rules must give the same answer on every machine at every moment: what the world says (time, chance, place, network) is passed in.
 * `part: 'clock'` refuses only asking what time it is, for code that has an injected clock.
 */
export const noAmbientInput = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { part: { enum: ['clock', 'all'] } }, additionalProperties: false }],
    messages: {
      clock: 'Asks what time it is: take `now` from the caller or the injected clock.',
      chance: 'Draws by chance: take the value from the caller.',
      local: "'{{name}}' answers in the zone or language of this machine: use the place's zone, in src/time.",
      world: "'{{name}}' reaches outside: pass what it answers as a fact.",
    },
  },
  create(context) {
    const all = context.options[0]?.part !== 'clock';
    const isGlobal = (node) => {
      if (node.type !== 'Identifier') return false;
      for (let scope = context.sourceCode.getScope(node); scope; scope = scope.upper) {
        const variable = scope.set.get(node.name);
        if (variable) return variable.defs.length === 0 || node.name === 'Temporal';
      }
      return true;
    };
    const member = (node, object, name) => {
      const report = (messageId) => context.report({ node, messageId, data: { name } });
      if (named(CLOCK_MEMBERS, object, name)) report('clock');
      else if (all && named(CHANCE_MEMBERS, object, name)) report('chance');
      else if (all && named(LOCALE_MEMBERS, object, name)) report('local');
    };
    const dateIsBuilt = (node) => {
      if (node.callee.name !== 'Date' || !isGlobal(node.callee)) return;
      const [first] = node.arguments;
      if (node.type === 'CallExpression' || first === undefined) context.report({ node, messageId: 'clock' });
      else if (all && (node.arguments.length > 1 || LOCAL_TEXT.test(first.value ?? ''))) context.report({ node, messageId: 'local', data: { name: context.sourceCode.getText(node) } });
    };
    return {
      NewExpression: dateIsBuilt,
      CallExpression: dateIsBuilt,
      MemberExpression(node) {
        if (isGlobal(node.object)) member(node, node.object.name, nameOf(node));
        if (all && LOCAL_DATE.test(nameOf(node) ?? '')) context.report({ node, messageId: 'local', data: { name: nameOf(node) } });
      },
      VariableDeclarator(node) {
        if (node.id.type !== 'ObjectPattern' || !node.init || !isGlobal(node.init)) return;
        for (const property of node.id.properties) if (property.type === 'Property') member(property, node.init.name, property.key.name);
      },
      'Program:exit'(program) {
        if (!all) return;
        const { through, variables } = context.sourceCode.getScope(program);
        const references = [...through, ...variables.filter(({ defs }) => defs.length === 0).flatMap((variable) => variable.references)];
        for (const { identifier, isValueReference } of new Set(references))
          if (isValueReference !== false && WORLD.includes(identifier.name) && !reportedAsMember(identifier)) context.report({ node: identifier, messageId: 'world', data: { name: identifier.name } });
      },
    };
  },
};

function named(table, object, member) {
  return table[object]?.some((name) => name === member || name === '*') ?? false;
}

/** `performance.now()` and `crypto.…` have been named more exactly already. */
const reportedAsMember = ({ name, parent }) => parent.type === 'MemberExpression' && (named(CLOCK_MEMBERS, name, nameOf(parent)) || named(CHANCE_MEMBERS, name, nameOf(parent)));
