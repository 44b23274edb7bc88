/** Logical CSS only: the page is mirrored in Arabic by `dir` alone. Built-in rules, no plugin. */
export default {
  ignoreFiles: ['**/node_modules/**', '**/dist/**'],
  rules: {
    'property-disallowed-list': [
      '/^(margin|padding|border|scroll-margin|scroll-padding)-(left|right)/',
      'left',
      'right',
      'float',
      '/^border-(top|bottom)-(left|right)-radius$/',
    ],
    'declaration-property-value-disallowed-list': {
      'text-align': ['left', 'right'],
      // Four values are top, right, bottom, left: the second and the fourth are sides.
      '/^(margin|padding|inset|border-(width|style|color|radius))$/': [
        '/^[^\\s(]+(\\s+[^\\s(]+){3}$/',
      ],
    },
  },
};
