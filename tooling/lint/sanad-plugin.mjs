/** Rules of this house that no linter brings. */

const physical =
  /^(left|right|float|(margin|padding|scrollMargin|scrollPadding|border)(Left|Right).*|border(Top|Bottom)(Left|Right)Radius)$/;

/** `style={{ marginLeft }}` is on the wrong side in Arabic. */
const noPhysicalInlineStyle = {
  create: (context) => ({
    JSXAttribute(node) {
      if (node.name?.name !== 'style') return;
      const value = node.value?.expression;
      if (value?.type !== 'ObjectExpression') return;
      for (const property of value.properties) {
        const name = property.key?.name ?? property.key?.value;
        if (typeof name !== 'string' || !physical.test(name)) continue;
        const message = `"${name}" is a physical side: use the logical property, as in marginInlineStart.`;
        context.report({ node: property, message });
      }
    },
  }),
};

const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
  'label',
  'description',
]);
const letters = /\p{L}{2}/u;

/** An attribute that is read out or shown is a word of the product: it comes from the messages. */
const noLiteralWords = {
  create: (context) => ({
    JSXAttribute(node) {
      if (!spoken.has(node.name?.name)) return;
      const value =
        node.value?.type === 'JSXExpressionContainer' ? node.value.expression : node.value;
      if (
        value?.type !== 'Literal' ||
        typeof value.value !== 'string' ||
        !letters.test(value.value)
      )
        return;
      context.report({
        node,
        message: `"${value.value}" is visible to people: take it from the messages, in both languages.`,
      });
    },
  }),
};

/** A test waits for an event or a condition; time that merely passes makes it slow and, one day, red. */
const noSleepInTests = {
  create: (context) => ({
    NewExpression(node) {
      if (node.callee?.name !== 'Promise') return;
      const body = node.arguments[0]?.body;
      const call = body?.type === 'BlockStatement' ? body.body[0]?.expression : body;
      if (body?.type === 'BlockStatement' && body.body.length !== 1) return;
      if (call?.type !== 'CallExpression' || call.callee?.name !== 'setTimeout') return;
      const resolve = node.arguments[0].params[0]?.name;
      const first = call.arguments[0];
      const direct = first?.type === 'Identifier' && first.name === resolve;
      const wrapped =
        first?.type === 'ArrowFunctionExpression' && first.body?.callee?.name === resolve;
      if (direct || wrapped)
        context.report({
          node,
          message: 'No sleeping in tests: wait for what is meant to happen.',
        });
    },
    CallExpression(node) {
      if (node.callee?.property?.name === 'waitForTimeout') {
        context.report({
          node,
          message: 'No sleeping in tests: wait for what is meant to happen.',
        });
      }
    },
  }),
};

const longest = 120;
const madeUpName = /[a-z0-9][-:[(]/;

/** Words of which most have a dash, a colon or a bracket are classes; a sentence has fewer. */
const areClasses = (words) =>
  words.filter((word) => madeUpName.test(word)).length * 2 > words.length;

/** A look that needs more words than this has parts: each gets a name, or is a piece of `ui`. */
const noLongClassList = {
  create: (context) => {
    const look = (node, text) => {
      const words = text.split(/\s+/).filter((word) => word !== '');
      const { length } = words.join(' ');
      if (length <= longest || !areClasses(words)) return;
      const message = `${length} characters of classes, where ${longest} are enough: name its parts, or make it a piece of ui.`;
      context.report({ node, message });
    };
    return {
      Literal: (node) => typeof node.value === 'string' && look(node, node.value),
      TemplateLiteral: (node) => look(node, node.quasis.map((part) => part.value.raw).join(' ')),
    };
  },
};

export default {
  meta: { name: 'sanad' },
  rules: {
    'no-physical-inline-style': noPhysicalInlineStyle,
    'no-literal-words': noLiteralWords,
    'no-sleep-in-tests': noSleepInTests,
    'no-long-class-list': noLongClassList,
  },
};
