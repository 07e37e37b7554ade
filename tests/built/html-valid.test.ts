import { HtmlValidate } from 'html-validate';
import { describe, test } from 'vitest';
import { openSite } from '../support/built-site.ts';
import { askEach, assertNone } from '../support/offenders.ts';
import type { VariantName } from '../support/variants.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Matters of taste that a machine writes one way and the standard allows both ways.
    'doctype-style': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // `role="list"` gives a list its meaning back that Safari takes away with `list-style: none`.
    'no-redundant-role': 'off',
    // No file is loaded from another host, so there is nothing that a hash could guard.
    'require-sri': 'off',
    // Headings get Arabic ids from their words; HTML allows every letter.
    'valid-id': ['error', { relaxed: true }],
  },
});

describe.each<VariantName>(['production', 'fixture', 'preview'])('the build "%s"', (name) => {
  const { pages, moved } = openSite(name);

  // Seconds for the longest page alone.
  test('is valid HTML by html-validate', { timeout: 180_000 }, () => {
    const offenders = askEach([...pages, ...moved], ({ html }) =>
      validator
        .validateStringSync(html)
        .results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`),
        ),
    );
    assertNone('These are mistakes', offenders);
  });
});
