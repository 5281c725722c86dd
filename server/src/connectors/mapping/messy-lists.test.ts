import { describe, expect, test } from 'vitest';
import type { SourceArticle } from '../source.ts';
import { encoded, feedOf, guessOf, utf8, village, workbook } from './test-tables.ts';

/** What a list gives, one line per article: what a bookkeeper would look at. */
function lines(articles: readonly SourceArticle[]): string[] {
  return articles.map((one) =>
    [
      one.name,
      one.producerRef,
      one.categoryId,
      `${one.salesUnit} ${one.netAmount} ${one.netUnit}${one.weighed ? ' weighed' : ''}`,
      `${one.householdPriceCents ?? '-'}/${one.professionalPriceCents ?? '-'}`,
      `${one.vatRatePercent}%`,
    ].join(' | '),
  );
}

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

  test('in Dutch: decimal commas between quotes, prices of three kinds, storage and seasons', async () => {
    const files = {
      'prijslijst.csv': utf8(
        [
          '\ufeffArtikelnr.,Omschrijving,Leverancier,Rubriek,Verpakking,Inhoud,Prijs incl. btw,Prijs horeca excl.,Inkoopprijs,BTW %,Allergenen,Bewaring,Seizoen,Stuks per doos',
          '1001,Wortelen gewassen,De Lindehoeve bv,Wortelgroenten,zak,1 kg,"€ 2,40","€ 1,90","€ 1,20",6%,,koel,hele jaar,10',
          '1002,Geitenkaas vers,Geitenboerderij Ter Heide,Kaas,potje,150 g,"€ 3,95","€ 3,05","€ 2,10",6%,melk,gekoeld,hele jaar,6',
          '1003,Appelsap troebel,Sapperij Haspengouw,Sappen,fles,75 cl,"€ 3,10","€ 2,45","€ 1,60",6%,geen,droog,sept tot mei,6',
          '1004,Blond bier,Brouwerij Ter Dolen,Bier,fles,33 cl,"€ 1,95","€ 1,35","€ 0,90",21%,gluten,kamertemperatuur,,24',
        ].join('\n'),
      ),
    };
    expect(await guessOf(files)).toEqual({
      'prijslijst.csv': {
        ...{ use: 'articles', 'Artikelnr.': 'ref', Omschrijving: 'name', Leverancier: 'producer' },
        ...{
          Rubriek: 'category',
          Verpakking: 'pack',
          Inhoud: 'netAmount',
          'Prijs incl. btw': 'householdPrice',
        },
        ...{ 'Prijs horeca excl.': 'professionalPrice', Inkoopprijs: '-', 'BTW %': 'vatRate' },
        ...{ Allergenen: 'allergens', Bewaring: 'storage', Seizoen: 'months', 'Stuks per doos': 'caseSize' },
      },
    });
    const { articles, refusals } = await feedOf(files);
    expect(refusals).toEqual([]);
    expect(lines(articles)).toEqual([
      'Wortelen gewassen | de-lindehoeve | veg-root | bag 1000 g | 240/190 | 6%',
      'Geitenkaas vers | geitenboerderij-ter-heide | cheese | tub 150 g | 395/305 | 6%',
      'Appelsap troebel | sapperij-haspengouw | juice | bottle 750 ml | 310/245 | 6%',
      'Blond bier | brouwerij-ter-dolen | beer | bottle 330 ml | 195/135 | 21%',
    ]);
    expect(articles.map((one) => [one.allergens, one.storage, one.caseSize, one.months.length])).toEqual([
      [null, 'cold', 10, 0],
      [['milk'], 'cold', 6, 0],
      [[], 'ambient', 6, 9],
      [['gluten'], 'ambient', 24, 0],
    ]);
  });

  test('in Dutch: a column of crosses for each month, villages without their postcodes', async () => {
    const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
    const sold = (...ones: number[]) => months.map((_, index) => (ones.includes(index + 1) ? 'x' : null));
    const bytes = await workbook({
      Blad1: [
        ['Naam', 'Producent', 'Gemeente', 'Groep', 'Eenheid', 'VKP', 'BTW', ...months],
        [
          'Aardbeien',
          'Fruitbedrijf Pauwels',
          'Sint-Truiden',
          'Kleinfruit',
          'bakje 250 g',
          3.5,
          6,
          ...sold(5, 6, 7),
        ],
        ['Conference', 'Fruitbedrijf Pauwels', 'Sint-Truiden', 'Peren', 'kg', 2.2, 6, ...sold(1, 2, 11, 12)],
        [
          'Bloemenhoning',
          'Imkerij De Korf',
          'Borgloon',
          'Honing',
          'pot 500 g',
          8.9,
          6,
          ...sold(...months.keys(), 12),
        ],
      ],
    });
    expect(await guessOf({ 'assortiment.xlsx': bytes })).toEqual({
      Blad1: {
        ...{
          use: 'articles',
          Naam: 'name',
          Producent: 'producer',
          Gemeente: 'producerPlace',
          Groep: 'category',
        },
        ...{ Eenheid: 'pack', VKP: 'householdPrice', BTW: 'vatRate' },
        ...Object.fromEntries(months.map((month, index) => [month, `month:${index + 1}`])),
      },
    });
    const { articles, producers, refusals } = await feedOf({ 'assortiment.xlsx': bytes });
    expect(refusals).toEqual([]);
    expect(articles.map(({ months: list }) => list)).toEqual([[5, 6, 7], [1, 2, 11, 12], []]);
    expect(lines(articles)).toEqual([
      'Aardbeien | fruitbedrijf-pauwels | berries | tray 250 g | 350/- | 6%',
      'Conference | fruitbedrijf-pauwels | fruit-pome | kg 1000 g weighed | 220/- | 6%',
      'Bloemenhoning | imkerij-de-korf | preserves | tub 500 g | 890/- | 6%',
    ]);
    expect(producers.map(({ postcode, place }) => [postcode, place])).toEqual([
      ['3800', 'Sint-Truiden'],
      ['3840', 'Borgloon'],
    ]);
  });

  test('in German: net per kilo and gross, cases, deposits and abbreviated months', async () => {
    const files = {
      'Preisliste.csv': encoded(
        [
          'Artikelnummer;Bezeichnung;Lieferant;PLZ / Ort;Warengruppe;Gebinde;VPE;Preis/kg netto;VK brutto;MwSt;Pfand;Allergene;EAN;Saison;Lagerung',
          '100;Karotten, gewaschen;Lindenhof;4700 Eupen;Wurzelgemüse und Chicorée;lose;5;1,80;2,30;6 %;;;;Aug.–März;gekühlt',
          '101;Apfelsaft naturtrüb;Mosterei Hohes Venn;4750 Bütgenbach;Säfte;Flasche 1 L;6;;2,95;6 %;0,50;keine;;;trocken',
          '102;Bergkäse;Käserei Raeren;4730 Raeren;Käse;Stück ca. 300 g;4;;7,20;6 %;;Milch;;ganzjährig;gekühlt',
        ].join('\n'),
        'windows-1252',
      ),
    };
    expect(await guessOf(files)).toEqual({
      'Preisliste.csv': {
        ...{ use: 'articles', Artikelnummer: 'ref', Bezeichnung: 'name', Lieferant: 'producer' },
        ...{ 'PLZ / Ort': 'producerPostcode', Warengruppe: 'category', Gebinde: 'pack', VPE: 'caseSize' },
        ...{ 'Preis/kg netto': 'professionalPrice', 'VK brutto': 'householdPrice', MwSt: 'vatRate' },
        ...{ Pfand: 'deposit', Allergene: 'allergens', EAN: 'gtin', Saison: 'months', Lagerung: 'storage' },
      },
    });
    const { articles, producers, refusals } = await feedOf(files);
    expect(refusals).toEqual([]);
    expect(lines(articles)).toEqual([
      'Karotten, gewaschen | lindenhof | veg-root | kg 1000 g weighed | 230/180 | 6%',
      'Apfelsaft naturtrüb | mosterei-hohes-venn | juice | bottle 1000 ml | 295/- | 6%',
      'Bergkäse | kaserei-raeren | cheese | piece 300 g | 720/- | 6%',
    ]);
    expect(articles[0]).toMatchObject({ months: [1, 2, 3, 8, 9, 10, 11, 12], caseSize: 5, storage: 'cold' });
    expect(articles[1]).toMatchObject({ depositCents: 50, allergens: [], storage: 'ambient' });
    expect(producers.map(({ postcode, place }) => `${postcode} ${place}`)).toEqual([
      '4700 Eupen',
      '4750 Bütgenbach',
      '4730 Raeren',
    ]);
  });

  test('in English: pipes, grams in the heading, and one word that only the co-op can explain', async () => {
    const files = {
      'stock list.txt': utf8(
        [
          'SKU|Item|Grower|Department|Pack|Net weight (g)|Retail price|Trade price|VAT|Organic|Availability|In stock',
          'A-1|Oat flakes|Mill Farm|Flours|bag|500|2.80|2.10|6|yes|all year|40',
          'A-2|Honey|Bee Yard|Honey|jar|250|5.50|4.40|6|no|all year|12',
          'A-3|Cheddar|Dairy Lane|Cheeses|piece|300|6.95|5.60|6|no|all year|',
        ].join('\n'),
      ),
    };
    expect(await guessOf(files)).toEqual({
      'stock list.txt': {
        ...{
          use: 'articles',
          SKU: 'ref',
          Item: 'name',
          Grower: 'producer',
          Department: 'category',
          Pack: 'pack',
        },
        ...{
          'Net weight (g)': 'netAmount',
          'Retail price': 'householdPrice',
          'Trade price': 'professionalPrice',
        },
        ...{ VAT: 'vatRate', Organic: 'labels', Availability: 'months', 'In stock': 'stock' },
      },
    });
    const { articles, refusals } = await feedOf(files);
    expect(refusals.map(({ row, field, value, reason }) => [row, field, value, reason])).toEqual([
      ['2', 'Organic', 'yes', 'label-unknown'],
    ]);
    expect(lines(articles)).toEqual([
      'Honey | bee-yard | preserves | jar 250 g | 550/440 | 6%',
      'Cheddar | dairy-lane | cheese | piece 300 g | 695/560 | 6%',
    ]);
  });
});
