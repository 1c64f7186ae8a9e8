const SHOWN = new Set([
  'alt', 'aria-description', 'aria-label', 'aria-placeholder', 'aria-roledescription', 'aria-valuetext', 'ariaLabel', 'caption', 'children',
  'description', 'emptyText', 'errorMessage', 'heading', 'hint', 'label', 'legend', 'message', 'placeholder', 'subtitle', 'summary', 'text', 'textValue', 'title', 'tooltip',
]);
const SET_ON_ELEMENTS = new Set([...SHOWN, 'innerHTML', 'innerText', 'textContent']);
const LETTER = /\p{L}/u;
const ACCENTED = /[^\P{L}A-Za-z]/u;
const MESSAGE_KEY = /^[a-z][\w-]*(\.[\w-]+)+$/u;

const nameOf = (key) => key?.name?.name ?? key?.name ?? key?.value;
const textOf = (node) => (node.type === 'Literal' && typeof node.value === 'string' ? node.value : node.type === 'TemplateElement' ? node.value.cooked ?? '' : '');

/** The literal parts of what an expression may put on screen; calls are not followed, so `t('key')` is free. */
function* literals(node) {
  switch (node?.type) {
    case 'Literal':
      yield node;
      return;
    case 'TemplateLiteral':
      yield* node.quasis;
      for (const part of node.expressions) yield* literals(part);
      return;
    case 'ConditionalExpression':
      yield* literals(node.consequent);
      yield* literals(node.alternate);
      return;
    case 'LogicalExpression':
      if (node.operator !== '&&') yield* literals(node.left);
      yield* literals(node.right);
      return;
    case 'BinaryExpression':
      if (node.operator !== '+') return;
      yield* literals(node.left);
      yield* literals(node.right);
      return;
    case 'ArrayExpression':
      for (const element of node.elements) yield* literals(element);
      return;
    case 'JSXExpressionContainer':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      yield* literals(node.expression);
  }
}

const isErrorText = (node) => {
  const maker = node.parent;
  return (maker.type === 'NewExpression' || maker.type === 'CallExpression') && /Error$/u.test(maker.callee.name ?? '');
};

/**
 * Whatever a person reads comes from @escale/messages, in both languages. Two nets: text where the screen shows it (elements, spoken and
 * shown attributes, their defaults), and, anywhere in the file, a string with an accent: it is French that went past the catalogue.
 */
export const noVisibleText = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { text: "'{{text}}' is read by people: it belongs in @escale/messages." },
  },
  create(context) {
    const reported = new Set();
    const report = (node, text) => {
      if (reported.has(node)) return;
      reported.add(node);
      context.report({ node, messageId: 'text', data: { text: text.trim().slice(0, 40) } });
    };
    const check = (node, free = () => false) => {
      for (const literal of literals(node)) if (LETTER.test(textOf(literal)) && !free(textOf(literal))) report(literal, textOf(literal));
    };
    const keyFree = (text) => MESSAGE_KEY.test(text);
    const french = (node) => {
      if (ACCENTED.test(textOf(node)) && !isErrorText(node) && !isErrorText(node.parent)) report(node, textOf(node));
    };
    const inElement = (node) => node.parent.type === 'JSXElement' || node.parent.type === 'JSXFragment';
    return {
      JSXText: (node) => LETTER.test(node.value) && report(node, node.value),
      JSXExpressionContainer: (node) => inElement(node) && check(node),
      JSXAttribute: (node) => SHOWN.has(nameOf(node.name)) && check(node.value),
      Property: (node) => {
        if (!SHOWN.has(nameOf(node.key))) return;
        check(node.value.type === 'AssignmentPattern' ? node.value.right : node.value, keyFree);
      },
      AssignmentExpression: (node) => node.left.type === 'MemberExpression' && SET_ON_ELEMENTS.has(nameOf(node.left.property)) && check(node.right, keyFree),
      CallExpression: (node) => {
        const called = nameOf(node.callee.property) ?? nameOf(node.callee);
        if (called === 'setAttribute' && SHOWN.has(node.arguments[0]?.value)) check(node.arguments[1]);
        if (called === 'createElement') for (const child of node.arguments.slice(2)) check(child);
      },
      Literal: french,
      TemplateElement: french,
    };
  },
};
