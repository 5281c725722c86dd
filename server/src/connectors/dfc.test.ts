import { describe, test } from 'vitest';
import {
  context,
  enterprise,
  expectPotatoes,
  farm,
  item,
  type Json,
  offer,
  product,
  renamed,
} from './test-documents.ts';

const full =
  'https://github.com/datafoodconsortium/ontology/releases/latest/download/DFC_BusinessOntology.owl#';
describe('a catalogue is read', () => {
  const flat = [enterprise, product, item, offer];

  test.each([
    ['1.16', context],
    ['2.0', 'https://w3id.org/dfc/ontology/context/context_2.0.0.json'],
    ['the site of the standard', 'https://www.datafoodconsortium.org'],
    [
      'its plugin',
      'https://www.datafoodconsortium.org/wp-content/plugins/wordpress-context-jsonld/context_2.0.0.jsonld',
    ],
    [
      'an object of prefixes',
      { 'dfc-b': 'http://static.datafoodconsortium.org/ontologies/DFC_Business.owl#' },
    ],
    ['nothing', undefined],
  ])('with the context of %s', async (_, given) => {
    await expectPotatoes({ '@context': given, '@graph': flat });
  });

  test('as an array of documents, whose blank nodes are not each other’s', async () => {
    const quantity = { '@id': '_:b1', 'dfc-b:hasUnit': 'dfc-m:Kilogram', 'dfc-b:value': '2' };
    const price = { ...(offer['dfc-b:hasPrice'] as Json), '@id': '_:b1' };
    await expectPotatoes([
      { '@context': context, '@graph': [enterprise, { ...product, 'dfc-b:hasQuantity': '_:b1' }, quantity] },
      {
        '@context': context,
        '@graph': [item, { ...offer, 'dfc-b:hasPrice': { '@id': '_:b1' } }, price],
      },
    ]);
  });

  test('as nodes inside nodes, the inner ones without a name or a type', async () => {
    const { '@id': _offer, '@type': _type, ...bareOffer } = offer;
    const { '@type': _product, ...bareProduct } = product;
    await expectPotatoes({
      '@context': context,
      ...enterprise,
      'dfc-b:manages': [{ ...item, 'dfc-b:references': bareProduct, 'dfc-b:offeredThrough': [bareOffer] }],
    });
  });

  test('with links the other way round, and as lists', async () => {
    const { 'dfc-b:references': _references, 'dfc-b:offeredThrough': _through, ...bare } = item;
    await expectPotatoes({
      '@graph': [
        { ...enterprise, 'dfc-b:supplies': { '@list': [{ '@id': product['@id'] }] } },
        { ...product, 'dfc-b:referencedBy': [{ '@id': item['@id'] }] },
        bare,
        { ...offer, 'dfc-b:offers': item['@id'] },
      ],
    });
  });

  test('with full addresses for terms', async () => {
    await expectPotatoes({ '@graph': renamed(flat, /dfc-b:/g, full) });
    await expectPotatoes({
      '@graph': renamed(flat, /dfc-pt:/g, 'https://w3id.org/dfc/taxonomies/productTypes#'),
    });
  });

  test('with everything spelt out, as a JSON-LD processor expands it', async () => {
    const b = (name: string) => `${full}${name}`;
    const value = (text: string | number) => [{ '@value': text }];
    await expectPotatoes([
      {
        '@id': farm,
        '@type': [b('Enterprise')],
        [b('name')]: value('Ferme du Coin'),
        [b('hasAddress')]: [{ '@id': '_:b0' }],
      },
      { '@id': '_:b0', [b('hasPostalCode')]: value('4300'), [b('hasCity')]: value('Waremme') },
      {
        '@id': product['@id'],
        '@type': [b('SuppliedProduct')],
        [b('name')]: value('Pommes de terre'),
        [b('hasType')]: [{ '@id': 'https://example.org/productTypes.rdf#potato' }],
        [b('hasQuantity')]: [
          { [b('hasUnit')]: [{ '@id': 'https://example.org/measures.rdf#Gram' }], [b('value')]: value(2000) },
        ],
        [b('suppliedBy')]: [{ '@id': farm }],
      },
      {
        '@id': item['@id'],
        '@type': [b('CatalogItem')],
        [b('references')]: [{ '@id': product['@id'] }],
        [b('offeredThrough')]: [{ '@id': '_:b1' }],
        [b('stockLimitation')]: value(11),
      },
      {
        '@id': '_:b1',
        '@type': [b('Offer')],
        [b('hasPrice')]: [{ [b('value')]: value(3.6), [b('VATrate')]: value(6) }],
      },
    ]);
  });

  test('with names of its own for the terms and keywords', async () => {
    const graph = renamed(flat, /"@id"/g, '"id"');
    await expectPotatoes({
      '@context': [context, { id: '@id', nom: 'dfc-b:name', things: '@graph' }],
      things: renamed(graph, /"dfc-b:name"/g, '"nom"'),
    });
  });

  test('on a base, with ids that begin with a slash or do not', async () => {
    const relative = renamed(flat, /"https:\/\/coop\.example\/enterprises\/7\/offers\/1"/g, '"/offers/1"');
    await expectPotatoes({
      '@context': [context, { '@base': 'https://coop.example/' }],
      '@graph': JSON.parse(JSON.stringify(relative).replace('"/offers/1"', '"offers/1"')),
    });
  });

  test('with the words of older ontologies, and misspelt ones', async () => {
    const old = renamed(flat, /dfc-b:Enterprise/g, 'dfc-b:Entreprise');
    await expectPotatoes({ '@graph': renamed(old, /QuantitativeValue/g, 'QuantitiveValue') });
    await expectPotatoes({ '@graph': renamed(flat, /dfc-b:Enterprise/g, 'dfc-b:Organization') });
    await expectPotatoes({ '@graph': renamed(flat, /hasAddress/g, 'hasAdress') });
  });

  test('with names in several languages, French first', async () => {
    const names = [
      { '@value': 'Potatoes', '@language': 'en' },
      { '@value': 'Pommes de terre', '@language': 'fr' },
    ];
    await expectPotatoes({ '@graph': [enterprise, { ...product, 'dfc-b:name': names }, item, offer] });
    const byLanguage = { en: 'Potatoes', fr: 'Pommes de terre' };
    await expectPotatoes({ '@graph': [enterprise, { ...product, 'dfc-b:name': byLanguage }, item, offer] });
  });

  test('with what a variant leaves to its group', async () => {
    const { 'dfc-b:name': name, 'dfc-b:hasType': type, ...variant } = product;
    const group = {
      '@id': `${farm}/groups/1`,
      '@type': 'dfc-b:SuppliedProduct',
      'dfc-b:name': name,
      'dfc-b:hasType': type,
      'dfc-b:hasVariant': product['@id'],
    };
    await expectPotatoes({ '@graph': [enterprise, group, variant, item, offer] });
  });

  test('with a content of 0 kg as one piece', async () => {
    const unweighed = { 'dfc-b:hasUnit': 'dfc-m:Kilogram', 'dfc-b:value': '0' };
    await expectPotatoes(
      { '@graph': [enterprise, { ...product, 'dfc-b:hasQuantity': unweighed }, item, offer] },
      { netAmount: 1, netUnit: 'piece' },
    );
  });

  test('with a description in HTML as its text, where that is all the name there is', async () => {
    const { 'dfc-b:name': _name, ...nameless } = product;
    const described = { ...nameless, 'dfc-b:description': '<p>Pommes&nbsp;<b>de terre</b></p>' };
    await expectPotatoes({ '@graph': [enterprise, described, item, offer] });
  });
});

describe('allergens', () => {
  const withAllergens = (characteristics: unknown) => ({
    '@graph': [enterprise, { ...product, 'dfc-b:hasAllergenCharacteristic': characteristics }, item, offer],
  });
  const said = (term: string, value: unknown) => ({
    'dfc-b:hasAllergenDimension': `dfc-m:${term}`,
    'dfc-b:value': value,
  });

  test('are those said to be in it, by the terms of the taxonomy', async () => {
    await expectPotatoes(withAllergens([said('LactoseMilks', '1'), said('Soy', 1), said('Eggs', 0)]), {
      allergens: ['milk', 'soybeans'],
    });
  });

  test('are not stated by an empty list, nor by some that are said not to be in it', async () => {
    await expectPotatoes(withAllergens([]), { allergens: null });
    await expectPotatoes(withAllergens([said('Eggs', 0)]), { allergens: null });
  });

  test('are none when all fourteen are said not to be in it', async () => {
    const terms = [
      ...['CerealsWithGluten', 'Crustaceans', 'Eggs', 'Fishs', 'Peanuts', 'Soy', 'LactoseMilks', 'Nuts'],
      ...['Celeriac', 'Mustard', 'SesameSeeds', 'Sulphites', 'Lupine', 'Molluscs'],
    ];
    await expectPotatoes(withAllergens(terms.map((term) => said(term, '0'))), { allergens: [] });
  });
});
