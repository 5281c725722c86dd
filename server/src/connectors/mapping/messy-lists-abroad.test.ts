import { describe, expect, test } from 'vitest';
import { encoded, feedOf, guessOf, lines, utf8, workbook } from './test-tables.ts';

describe('a list in another language is guessed and read without any help', () => {
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
