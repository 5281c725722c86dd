import { describe, expect, test } from 'vitest';
import { encoded, feedOf, guessOf, lines, utf8, village, workbook } from './test-tables.ts';

describe('a list of articles alone, as a co-op keeps it, is guessed and read without any help', () => {
  test('in French: titles above, Windows-1252, producers with their village, thousands and currencies', async () => {
    const files = {
      'liste prix.csv': encoded(
        [
          'Coopérative du Ry – liste de prix;;;;;;;;;;;',
          'novembre 2026;;;;;;;;;;;',
          '',
          'Réf.;Désignation;Producteur;CP Localité;Famille;Cond.;Px TTC;Px HT pro;Éch. TVA;Qté en stock;Code barre;Remarques',
          'L01;Carottes des sables;Ferme du Tilleul SRL;4317 Faimes;Légumes;au kilo;2,40 €;1,95 €;6,00%;120;;à laver',
          'L02;Poireaux;ferme du tilleul;4317 Faimes;Légumes;botte;2,10 €;1,70 €;6,00%;35;;',
          'F07;Meule d’alpage;Bergerie des Haies;B-4280 Hannut;Fromages;pièce ± 8 kg;1.012,50 €;890,- €;6,00%;-;5412345678908;',
          'B03;Bière blonde;Brasserie du Pont;4500 Huy;Bières;bt 75 cl;4,20 €;3,10 €;21,00%;48;;',
        ].join('\r\n'),
        'windows-1252',
      ),
    };
    expect(await guessOf(files)).toEqual({
      'liste prix.csv': {
        use: 'articles',
        'Réf.': 'ref',
        Désignation: 'name',
        Producteur: 'producer',
        'CP Localité': 'producerPlace',
        Famille: 'category',
        'Cond.': 'pack',
        'Px TTC': 'householdPrice',
        'Px HT pro': 'professionalPrice',
        'Éch. TVA': 'vatRate',
        'Qté en stock': 'stock',
        'Code barre': 'gtin',
        Remarques: '-',
      },
    });
    const { articles, producers, refusals } = await feedOf(files);
    expect(refusals).toEqual([]);
    expect(lines(articles)).toEqual([
      'Carottes des sables | ferme-du-tilleul | veg-root | kg 1000 g weighed | 240/195 | 6%',
      'Poireaux | ferme-du-tilleul | veg-bulb | bunch 1 piece | 210/170 | 6%',
      'Meule d’alpage | bergerie-des-haies | cheese | piece 8000 g | 101250/89000 | 6%',
      'Bière blonde | brasserie-du-pont | beer | bottle 750 ml | 420/310 | 21%',
    ]);
    expect(articles.map(({ ref, stock, gtin }) => [ref, stock, gtin])).toEqual([
      ['L01', 120, null],
      ['L02', 35, null],
      ['F07', null, '5412345678908'],
      ['B03', 48, null],
    ]);
    expect(
      producers.map(({ name, postcode, place, audiences }) => [name, postcode, place, audiences.length]),
    ).toEqual([
      ['Ferme du Tilleul SRL', '4317', 'Faimes', 2],
      ['Bergerie des Haies', '4280', 'Hannut', 2],
      ['Brasserie du Pont', '4500', 'Huy', 2],
    ]);
  });

  test('in French: a workbook with merged titles, categories between the goods, formulas, hidden rows and sheets', async () => {
    const bytes = await workbook(
      {
        Tarif: [
          ['Notre tarif d’automne'],
          [],
          ['Produit', 'Ferme', 'Unité', 'PV', 'TVA', 'Dispo'],
          ['LÉGUMES RACINES'],
          ['Betteraves', 'Ferme du Tilleul', 'kg', 1.95, 0.06, 'toute l’année'],
          ['Panais', 'Ferme du Tilleul', 'kg', { formula: '1+1.6', result: 2.6 }, 0.06, 'octobre à mars'],
          ['FROMAGES'],
          ['Chèvre frais', 'La Chèvrerie', 'barquette 150 g', '3,20', 0.06, null],
          ['Total', null, null, 4],
        ],
        Notes: [['À faire'], ['appeler Marie']],
        Listes: [
          ['Produit', 'Prix', 'TVA'],
          ['Ancien', 1, 6],
        ],
      },
      (book) => {
        const sheet = book.getWorksheet('Tarif');
        sheet?.mergeCells('A1:F1');
        sheet?.mergeCells('A4:F4');
        if (sheet) sheet.getRow(6).hidden = true;
        const lists = book.getWorksheet('Listes');
        if (lists) lists.state = 'hidden';
      },
    );
    expect(await guessOf({ 'tarif.xlsx': bytes })).toEqual({
      Tarif: {
        ...{ use: 'articles', Produit: 'name', Ferme: 'producer', Unité: 'pack', PV: 'householdPrice' },
        ...{ TVA: 'vatRate', Dispo: 'months', Intertitre: 'category' },
      },
      Notes: { use: 'none', 'Colonne A': '-' },
      Listes: { use: 'none', Produit: '-', Prix: '-', TVA: '-' },
    });
    const { articles, producers, refusals } = await feedOf({ 'tarif.xlsx': bytes });
    expect(refusals).toEqual([]);
    expect(lines(articles)).toEqual([
      'Betteraves | ferme-du-tilleul | veg-root | kg 1000 g weighed | 195/- | 6%',
      'Panais | ferme-du-tilleul | veg-root | kg 1000 g weighed | 260/- | 6%',
      'Chèvre frais | la-chevrerie | cheese | tray 150 g | 320/- | 6%',
    ]);
    expect(articles.map(({ months }) => months)).toEqual([[], [1, 2, 3, 10, 11, 12], []]);
    expect(producers.map(({ name, place }) => [name, place])).toEqual([
      ['Ferme du Tilleul', 'Waremme'],
      ['La Chèvrerie', 'Waremme'],
    ]);
  });

  test('in French: prices per kilo or per piece row by row, months in every spelling, UTF-16 with tabs', async () => {
    const files = {
      'export.txt': encoded(
        [
          'Article\tArtisan\tFamille\tPrix/kg TVAC\tPrix pièce TVAC\tTVA\tSaison\tBio',
          'Courgettes\tJardin d’Anne\tLégumes-fruits\t2,90\t\t6\tjuin–sept\tBE-BIO-01',
          'Concombre\tJardin d’Anne\tLégumes-fruits\t\t1,40\t6\t6-9\tBE-BIO-01',
          'Tomates cerises\tJardin d’Anne\tLégumes-fruits\t5,90\t\t6\tVI–IX\tBE-BIO-01',
          'Potimarron\tJardin d’Anne\tCourges\t3,10\t\t6\tseptembre à février\tnon',
        ].join('\r\n'),
        'utf-16le',
      ),
    };
    expect(await guessOf(files)).toEqual({
      'export.txt': {
        ...{ use: 'articles', Article: 'name', Artisan: 'producer', Famille: 'category', TVA: 'vatRate' },
        ...{
          'Prix/kg TVAC': 'kiloPrice',
          'Prix pièce TVAC': 'householdPrice',
          Saison: 'months',
          Bio: 'labels',
        },
      },
    });
    const { articles, refusals } = await feedOf(files);
    expect(refusals).toEqual([]);
    expect(lines(articles)).toEqual([
      'Courgettes | jardin-d-anne | veg-fruit | kg 1000 g weighed | 290/- | 6%',
      'Concombre | jardin-d-anne | veg-fruit | piece 1 piece | 140/- | 6%',
      'Tomates cerises | jardin-d-anne | veg-fruit | kg 1000 g weighed | 590/- | 6%',
      'Potimarron | jardin-d-anne | veg-squash | kg 1000 g weighed | 310/- | 6%',
    ]);
    expect(articles.map(({ months, labels }) => [months, labels])).toEqual([
      [[6, 7, 8, 9], ['bio1']],
      [[6, 7, 8, 9], ['bio1']],
      [[6, 7, 8, 9], ['bio1']],
      [[1, 2, 9, 10, 11, 12], []],
    ]);
  });

  test('in French: headings over two rows, two prices, a column for each allergen', async () => {
    const bytes = await workbook({
      Feuil1: [
        [
          'N°',
          'Libellé',
          'Ferme',
          'Rayon',
          'Poids',
          'Prix',
          'Prix',
          'TVA',
          '',
          'Gluten',
          'Lait',
          'Œufs',
          'Noix',
        ],
        [null, null, null, null, null, 'TTC', 'HTVA'],
        [1, 'Pain d’épeautre', 'Le Four à Bois', 'Pains', '800 g', 4.2, 3.3, '6%', 'nouveau', 'x'],
        [2, 'Gaufres', 'Le Four à Bois', 'Pâtisserie', '90 g', 1.8, 1.4, '6%', null, 'x', 'x', 'x', 'non'],
        [3, 'Eau de source', 'Le Four à Bois', 'Softs', '1 L', 1.1, 0.8, '6%'],
      ],
    });
    expect(await guessOf({ 'a.xlsx': bytes })).toEqual({
      Feuil1: {
        ...{ use: 'articles', 'N°': 'ref', Libellé: 'name', Ferme: 'producer', Rayon: 'category' },
        ...{
          Poids: 'netAmount',
          'Prix TTC': 'householdPrice',
          'Prix HTVA': 'professionalPrice',
          TVA: 'vatRate',
        },
        ...{ 'Colonne I': '-', Gluten: 'allergen:gluten', Lait: 'allergen:milk', Œufs: 'allergen:eggs' },
        Noix: 'allergen:nuts',
      },
    });
    const { articles, refusals } = await feedOf({ 'a.xlsx': bytes });
    expect(refusals).toEqual([]);
    expect(lines(articles)).toEqual([
      'Pain d’épeautre | le-four-a-bois | bread | piece 800 g | 420/330 | 6%',
      'Gaufres | le-four-a-bois | pastry | piece 90 g | 180/140 | 6%',
      'Eau de source | le-four-a-bois | juice | piece 1000 ml | 110/80 | 6%',
    ]);
    expect(articles.map(({ allergens }) => allergens)).toEqual([
      ['gluten'],
      ['gluten', 'eggs', 'milk'],
      null,
    ]);
  });

  test('in French: no headings at all, and one producer for everything', async () => {
    const files = {
      'x.csv': utf8(
        [
          'Carottes;2,90 €;6%;kg',
          'Poireaux;2,10 €;6%;botte',
          'Pommes de terre;1,60 €;6%;kg',
          'Œufs;2,40 €;6%;boîte de 6',
        ].join('\n'),
      ),
    };
    expect(await guessOf(files)).toEqual({
      'x.csv': {
        ...{ use: 'articles', 'Colonne A': 'name', 'Colonne B': 'householdPrice', 'Colonne C': 'vatRate' },
        'Colonne D': 'pack',
      },
    });
    const { articles, producers, refusals } = await feedOf(files, {
      ...village,
      producer: 'Ferme du Tilleul',
    });
    expect(refusals).toEqual([]);
    expect(producers).toMatchObject([{ ref: 'ferme-du-tilleul', place: 'Waremme' }]);
    expect(lines(articles)).toEqual([
      'Carottes | ferme-du-tilleul | veg-root | kg 1000 g weighed | 290/- | 6%',
      'Poireaux | ferme-du-tilleul | veg-bulb | bunch 1 piece | 210/- | 6%',
      'Pommes de terre | ferme-du-tilleul | potatoes | kg 1000 g weighed | 160/- | 6%',
      'Œufs | ferme-du-tilleul | eggs | box 6 piece | 240/- | 6%',
    ]);
  });

  test('in French, from an old Mac: contents in the name, decimal points, no pack and no reference', async () => {
    const files = {
      'bieres.csv': encoded(
        [
          'sep=,',
          'Nom,Catégorie,Prix public,Prix d’achat,Consigne,Taux TVA',
          'Bière ambrée 6 x 33cl,Bières,"11.90",8.10,0.60,21',
          'Cidre fermier (bouteille 75 cl),Cidres,6.50,4.00,,21',
          'Jus de pomme – 5 l,Jus de fruits,12.00,8.00,,6',
        ].join('\r'),
        'macintosh',
      ),
    };
    expect(await guessOf(files)).toEqual({
      'bieres.csv': {
        ...{ use: 'articles', Nom: 'name', Catégorie: 'category', 'Prix public': 'householdPrice' },
        ...{ 'Prix d’achat': '-', Consigne: 'deposit', 'Taux TVA': 'vatRate' },
      },
    });
    const { articles, refusals } = await feedOf(files, { ...village, producer: 'Brasserie du Pont' });
    expect(refusals).toEqual([]);
    expect(lines(articles)).toEqual([
      'Bière ambrée 6 x 33cl | brasserie-du-pont | beer | piece 1980 ml | 1190/- | 21%',
      'Cidre fermier (bouteille 75 cl) | brasserie-du-pont | beer | bottle 750 ml | 650/- | 21%',
      'Jus de pomme – 5 l | brasserie-du-pont | juice | piece 5000 ml | 1200/- | 6%',
    ]);
    expect(articles.map(({ ref, packLabel, depositCents }) => [ref, packLabel, depositCents])).toEqual([
      ['biere-ambree-6-x-33cl', '6 x 33cl', 60],
      ['cidre-fermier-bouteille-75-cl', 'bouteille 75 cl', 0],
      ['jus-de-pomme-5-l', 'pièce 5 l', 0],
    ]);
  });
});
