/** Logical CSS, tokens for colours, and nothing that harms Arabic; each message names the alternative. */
const physical = (name, logical) => [name, logical];
const replacements = new Map([
  physical('margin-left', 'margin-inline-end'),
  physical('margin-right', 'margin-inline-start'),
  physical('margin-top', 'margin-block-start'),
  physical('margin-bottom', 'margin-block-end'),
  physical('padding-left', 'padding-inline-end'),
  physical('padding-right', 'padding-inline-start'),
  physical('padding-top', 'padding-block-start'),
  physical('padding-bottom', 'padding-block-end'),
  physical('left', 'inset-inline-end'),
  physical('right', 'inset-inline-start'),
  physical('top', 'inset-block-start'),
  physical('bottom', 'inset-block-end'),
  physical('width', 'inline-size'),
  physical('height', 'block-size'),
  physical('min-width', 'min-inline-size'),
  physical('max-width', 'max-inline-size'),
  physical('min-height', 'min-block-size'),
  physical('max-height', 'max-block-size'),
]);

export default {
  overrides: [
    { files: ['**/*.astro'], customSyntax: 'postcss-html' },
    { files: ['src/styles/tokens.css'], rules: { 'color-no-hex': null } },
  ],
  rules: {
    'property-disallowed-list': [
      [...replacements.keys(), '/^border-(left|right|top|bottom)/', 'letter-spacing', 'text-transform'],
      {
        message: (name) =>
          replacements.has(name)
            ? `"${name}" is physical; write ${replacements.get(name)}`
            : `"${name}" is not for an Arabic page: use logical borders; hierarchy comes from size, weight and space`,
      },
    ],
    'declaration-property-value-disallowed-list': [
      { '/^(text-align|float|clear)$/': ['left', 'right'], 'font-style': ['italic', 'oblique'] },
      { message: 'write start, end or inline-start; Arabic has no italics' },
    ],
    'color-no-hex': [true, { message: 'colours are named in src/styles/tokens.css' }],
    'declaration-block-no-duplicate-properties': true,
    'no-descending-specificity': null,
    'selector-max-id': [0, { message: 'style by class' }],
    'declaration-no-important': true,
    'property-no-unknown': true,
    'unit-no-unknown': true,
    'function-no-unknown': true,
    'no-invalid-position-at-import-rule': null,
  },
};
