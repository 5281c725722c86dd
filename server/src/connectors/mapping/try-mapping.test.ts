import { describe, expect, test } from 'vitest';
import { sourceTables } from './source-tables.ts';
import { trialOf, utf8, workbook } from './test-tables.ts';
import { tryMapping } from './try-mapping.ts';

const list = {
  'liste.csv': utf8(
    [
      'Réf;Nom;Ferme;Rayon;Vendu par;Prix TTC;Prix HT;TVA;Allergènes;Saison;Vidange',
      'A1;Carottes;Ferme du Tilleul;Racines;kg;3,40;2,90;6%;;juin–sept;',
      'A2;Pesto;Ferme du Tilleul;Sauces;bocal 185 g;5,20;;6%;lait, cajou;;0,20',
      'A3;Granola;Ferme du Tilleul;Biscuits;cornet 500 g;6,10;;6%;cajou, gluten;;',
      'A4;Sirop;Ferme du Tilleul;Trucs;bouteille 50 cl;gratuit;;6%;aucun;;',
      'A5;Confiture;Ferme du Tilleul;Trucs;bocal 250 g;4,10;;6%;aucun;;',
    ].join('\n'),
  ),
};

describe('a trial', () => {
  test('shows the first rows in the reader’s words, or why they are refused', async () => {
    const { rows, counts } = await trialOf(list);
    expect(counts).toEqual({ articles: 1, producers: 1, zones: 0, pickupPoints: 0, refused: 4 });
    expect(rows[0]).toEqual({
      ...{ table: 'liste.csv', row: '2', refused: null },
      read: [
        { field: 'Référence', text: 'A1' },
        { field: 'Nom', text: 'Carottes' },
        { field: 'Producteur', text: 'Ferme du Tilleul' },
        { field: 'Rayon', text: 'Racines et chicons' },
        { field: 'Conditionnement', text: 'kg' },
        { field: 'Contenance', text: '1\u00a0kg' },
        { field: 'Prix ménages, TVAC', text: '3,40\u00a0€/kg' },
        { field: 'Prix professionnels, HTVA', text: '2,90\u00a0€/kg' },
        { field: 'TVA', text: '6\u00a0%' },
        { field: 'Labels', text: 'aucun' },
        { field: 'Mois', text: 'juin, juillet, août, septembre' },
        { field: 'Conservation', text: 'à température ambiante' },
      ],
    });
    expect(rows[1]).toEqual({
      ...{ table: 'liste.csv', row: '3', read: [] },
      refused: {
        ...{ field: 'Allergènes', value: 'lait, cajou' },
        sentence: 'Cet allergène n’est pas dans la liste légale.',
      },
    });
  });

  test('gathers refusals by the word nobody knows, and says which of them a word would mend', async () => {
    const { refusals } = await trialOf(list);
    expect(
      refusals.map(({ ourField, field, value, reason, count, rows, mendable }) => [
        ...[ourField, field, value, reason, count, rows.join(' '), mendable],
      ]),
    ).toEqual([
      ['category', 'Rayon', 'Trucs', 'category-unknown', 2, '5 6', true],
      ['allergens', 'Allergènes', 'cajou', 'allergen-unknown', 1, '3', true],
      ['pack', 'Vendu par', 'cornet', 'sales-unit-unknown', 1, '4', true],
    ]);
  });

  test('takes a word for what somebody said it means, wherever it stands, whatever its case and accents', async () => {
    const words = [
      { field: 'allergens', word: 'CAJOU', means: 'nuts' },
      { field: 'pack', word: 'cornet', means: 'bag' },
      { field: 'category', word: 'trucs', means: 'preserves' },
    ];
    const { counts, refusals, rows } = await trialOf(list, words);
    expect(counts.articles).toBe(4);
    expect(refusals.map(({ value, reason, mendable }) => [value, reason, mendable])).toEqual([
      ['gratuit', 'price-not-a-number', false],
    ]);
    const texts = rows.map(({ read }) => Object.fromEntries(read.map(({ field, text }) => [field, text])));
    expect(texts[1]?.Allergènes).toBe('Lait (y compris lactose), Fruits à coque');
    expect(texts[1]?.Consigne).toBe('0,20\u00a0€');
    expect(texts[2]).toMatchObject({ Conditionnement: 'cornet 500 g', Contenance: '500\u00a0g' });
  });

  test('shows producers, rounds and points of their own tables', async () => {
    const bytes = await workbook({
      Producteurs: [
        ['Nom', 'Métier', 'CP', 'Commune'],
        ['Ferme du Tilleul', 'Maraîchage', 4317, 'Faimes'],
        ['Ferme d’ailleurs', 'Élevage', 99, ''],
      ],
      Points: [
        ['Point', 'CP', 'Localité', 'Jour', 'Horaire', 'Frigo'],
        ['Librairie', 4300, 'Waremme', 'ven', '16h-19h', 'peut-être'],
      ],
    });
    const { rows, counts, refusals } = await trialOf({ 'a.xlsx': bytes });
    expect(counts).toMatchObject({ producers: 1, pickupPoints: 0, refused: 2 });
    expect(rows.map(({ table, row, refused }) => [table, row, refused?.field])).toEqual([
      ['Producteurs', '2', undefined],
      ['Producteurs', '3', 'CP'],
      ['Points', '2', 'Frigo'],
    ]);
    expect(rows[0]?.read[3]).toEqual({ field: 'Localité', text: 'Faimes' });
    expect(refusals.map(({ value, mendable }) => [value, mendable])).toEqual([
      ['99', false],
      ['peut-être', true],
    ]);
  });

  test('says which tables and columns of a mapping have gone, but not for one that came under another name', async () => {
    const mapping = {
      tables: [
        {
          ...{ table: 'octobre.csv', use: 'articles' as const, keptByHand: false },
          columns: [
            { heading: 'NOM', field: 'name' },
            { heading: 'Prix TTC', field: 'householdPrice' },
            { heading: 'Ferme', field: 'producer' },
            { heading: 'Ancienne', field: null },
          ],
        },
      ],
      producerBy: 'name' as const,
      words: [],
    };
    const defaults = {
      vatRatePercent: 6,
      producer: null,
      categoryId: 'preserves',
      place: { postcode: '4300', name: 'Waremme' },
    };
    const tried = (files: Record<string, Uint8Array>) =>
      tryMapping(files, { mapping, defaults, locale: 'fr', producers: [] });
    expect((await tried(list)).counts).toMatchObject({ articles: 4, refused: 1 });
    const gone = await tried({ 'x.csv': utf8('Nom;Ferme\nPain;Four\n') });
    expect(gone.refusals.map(({ field, reason }) => [field, reason])).toEqual([['', 'table-missing']]);
    const changed = await tried({ 'octobre.csv': utf8('Nom;Ferme\nPain;Four\n') });
    expect(changed.refusals.map(({ field, reason }) => [field, reason])).toEqual([
      ['Prix TTC', 'column-missing'],
    ]);
  });
});

describe('the mapping screen', () => {
  test('is given each table with samples, guesses and how sure they are', async () => {
    const { tables, unreadable, producerBy } = await sourceTables(
      { ...list, 'tarif.pdf': utf8('%PDF-') },
      { locale: 'de', producers: [] },
    );
    expect(tables).toMatchObject([
      { table: 'liste.csv', rowCount: 5, readAs: 'utf-8 ;', guess: { use: 'articles' } },
    ]);
    expect(tables[0]?.columns.map(({ heading, guess }) => [heading, guess.field, guess.sure])).toContainEqual(
      [...['Prix TTC', 'householdPrice', true]],
    );
    expect(tables[0]?.columns[2]?.samples).toEqual(['Ferme du Tilleul']);
    expect(unreadable).toEqual([{ file: 'tarif.pdf', sentence: expect.stringContaining('PDF') }]);
    expect(producerBy).toBe('name');
  });

  test('is not sure of a column whose values are not what its heading says', async () => {
    const files = { 'a.csv': utf8('Nom;Prix TTC;TVA;Stock\nPain;3,00;6;beaucoup\nLait;1,20;6;un peu\n') };
    const { tables } = await sourceTables(files, { locale: 'fr', producers: [] });
    expect(tables[0]?.columns.map(({ guess }) => [guess.field, guess.sure])).toEqual([
      ['name', true],
      ['householdPrice', true],
      ['vatRate', true],
      ['stock', false],
    ]);
  });

  test('has a name and, but for what explains itself, a hint for every field in all four languages', async () => {
    const shown = await Promise.all(
      (['fr', 'nl', 'de', 'en'] as const).map((locale) => sourceTables(list, { locale, producers: [] })),
    );
    for (const { fields } of shown)
      for (const { field, name, hint } of Object.values(fields).flat()) {
        expect(name, field).not.toBe(field);
        expect(hint, field).not.toBe('');
      }
    const names = shown.map(
      ({ fields }) => fields.articles.find(({ field }) => field === 'allergen:milk')?.name,
    );
    expect(new Set(names).size).toBe(4);
  });

  test('offers for each word only what the checks then understand', async () => {
    const { choices, tables, producerBy } = await sourceTables(list, {
      locale: 'fr',
      producers: [{ ref: 'P9', name: 'Abeilles' }],
    });
    expect(choices.producer).toEqual([
      { id: 'P9', name: 'Abeilles' },
      { id: 'ferme-du-tilleul', name: 'Ferme du Tilleul' },
    ]);
    expect(choices.category).toContainEqual({ id: 'veg-cabbage', name: 'Légumes › Choux' });
    const mapping = { tables: tables.map(({ guess }) => guess), producerBy };
    const tried = async (field: string, word: string, means: string) => {
      const words = [{ field, word, means }];
      const defaults = { vatRatePercent: null, producer: null, categoryId: null };
      const options = {
        mapping: { ...mapping, words },
        defaults,
        locale: 'fr' as const,
        producers: [{ ref: 'P9', name: 'Abeilles' }],
      };
      return (await tryMapping(list, options)).refusals.filter(({ value }) => value === means);
    };
    const words: Record<string, string> = {
      category: 'Trucs',
      allergens: 'cajou',
      pack: 'cornet',
      producer: 'Ferme du Tilleul',
      vatRate: '6%',
    };
    for (const [field, word] of Object.entries(words))
      for (const { id } of choices[field] ?? [])
        expect(await tried(field, word, id), `${field} ${id}`).toEqual([]);
  });
});
