import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textOfHtml } from './html-text.ts';

test('a table, entities and a script become the words a person would read', () => {
  expect(
    textOfHtml(
      '<script>steal()</script><h2>Miel</h2><table><tr><td>Fleurs d&#39;&eacute;t&eacute;</td><td>500&nbsp;g</td></tr></table><!-- brouillon -->',
    ),
  ).toBe("Miel Fleurs d'été 500 g");
  expect(textOfHtml('Bread &amp; butter &lt;3 &unknown; &#x1F35E;.')).toBe('Bread & butter <3 &unknown; 🍞.');
});

test('plain text stays as it is, also with signs that look like HTML', () => {
  for (const text of ['Moins de 5 € < 6 €', 'Ferme & fils', 'a > b', 'Volaille, lapin'])
    expect(textOfHtml(text)).toBe(text);
});

test('nothing makes it throw or take long', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'<>/&#;a!-x0 "') }), (text) => {
      expect(typeof textOfHtml(text)).toBe('string');
    }),
  );
  expect(textOfHtml('<a '.repeat(20_000)).length).toBeLessThan(80_000);
  expect(textOfHtml('<script'.repeat(5_000)).length).toBeLessThan(80_000);
});
