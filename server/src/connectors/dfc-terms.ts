import { foldText } from '@carriole/shared/text.ts';

/** Class names as real documents write them, by the name of ontology 1.16 that they mean. */
const typeNames: Record<string, string> = {
  Entreprise: 'Enterprise',
  Organization: 'Enterprise',
  Organisation: 'Enterprise',
  Variant: 'SuppliedProduct',
  Certfication: 'Certification',
  QuantitiveValue: 'QuantitativeValue',
  PickUpOption: 'PickupOption',
  TheoriticalStock: 'TheoreticalStock',
};

/** Property names of older ontologies and misspelt ones, by the name of ontology 1.16 that they mean. */
const propertyNames: Record<string, string> = {
  hasAdress: 'hasAddress',
  postcode: 'hasPostalCode',
  postalCode: 'hasPostalCode',
  city: 'hasCity',
  country: 'hasCountry',
  offeredTo: 'offersTo',
  offeresTo: 'offersTo',
  offeres: 'offers',
  offeredItem: 'offers',
  vatNumber: 'VATnumber',
  vatRate: 'VATrate',
  VATRate: 'VATrate',
  certiferReference: 'certifierReference',
  totalTheoriticalStock: 'totalTheoreticalStock',
  hasVariantCaracteristic: 'hasVariantCharacteristic',
};

/** What a property leads to, for nodes that do not say what they are. */
export const typeBehind: Readonly<Record<string, string>> = {
  supplies: 'SuppliedProduct',
  references: 'SuppliedProduct',
  hasVariant: 'SuppliedProduct',
  isVariantOf: 'SuppliedProduct',
  manages: 'CatalogItem',
  offeredThrough: 'Offer',
  affiliates: 'Enterprise',
  Enterprise: 'Enterprise',
};

/** Properties whose text is the address of another node or of a term, never a literal. */
export const linkProperties: ReadonlySet<string> = new Set([
  ...Object.keys(typeBehind),
  ...['suppliedBy', 'managedBy', 'referencedBy', 'maintains', 'offers', 'offersTo', 'cooperative', 'links'],
  ...['hasPrice', 'hasQuantity', 'hasUnit', 'hasType', 'hasAddress', 'hasCountry', 'order_before'],
  ...['hasCertification', 'isCertifiedBy', 'hasAllergenCharacteristic', 'hasAllergenDimension'],
]);

/** The last part of a prefixed name or an IRI: `dfc-m:Gram` and `…#Gram` are `Gram`. */
export function localName(name: string): string {
  return name.replace(/^.*[#/:]/, '');
}

/** A class by its name in ontology 1.16, however the document writes it. */
export function typeName(name: string): string {
  const local = localName(name);
  return Object.hasOwn(typeNames, local) ? (typeNames[local] ?? local) : local;
}

/** A property by its name in ontology 1.16, however the document writes it. */
export function propertyName(name: string): string {
  const local = localName(name);
  return Object.hasOwn(propertyNames, local) ? (propertyNames[local] ?? local) : typeName(local);
}

/** The allergen dimensions of the DFC measures, by the allergens of EU 1169/2011, Annex II. */
export const allergenTerms: Readonly<Record<string, string>> = {
  gluten: 'CerealsWithGluten',
  crustaceans: 'Crustaceans',
  eggs: 'Eggs',
  fish: 'Fishs',
  peanuts: 'Peanuts',
  soybeans: 'Soy',
  milk: 'LactoseMilks',
  nuts: 'Nuts',
  celery: 'Celeriac',
  mustard: 'Mustard',
  'sesame-seeds': 'SesameSeeds',
  'sulphur-dioxide-and-sulphites': 'Sulphites',
  lupin: 'Lupine',
  molluscs: 'Molluscs',
};

const allergenIds = new Map(Object.entries(allergenTerms).map(([id, term]) => [term, id]));

/** The allergen a term names; a term that is none of the fourteen goes on as it is. */
export function allergenOfTerm(term: string): string {
  const local = localName(term);
  return allergenIds.get(local) ?? local;
}

/** Labels of the DFC facets that the federation has no word for: goods that carry them come in without. */
const foreignLabels = new Set([
  ...['Organic-EU', 'Organic-AB', 'Organic-BioCoherence', 'NatureEtProgres', 'Demeter', 'AOC_FR', 'AOP_EU'],
  ...['IGP_EU', 'PGS', 'RedLabel_FR', 'HEV', 'MSC', 'FairTradeMaxHaavelar', 'BleuBlancCoeur_FR'],
  ...['PaysansDeNature_FR'],
]);

/** The label a facet names (`dfc-f:Organic-BE-BIO-01` → `BE-BIO-01`); null for one the federation does not show. */
export function labelOfFacet(facet: string): string | null {
  const local = localName(facet);
  return foreignLabels.has(local) ? null : local.replace(/^Organic-/, '');
}

/** How many of what each countable unit of the DFC measures holds. */
const piecesIn: Record<string, number> = {
  ...{ Piece: 1, Unit: 1, unit: 1, u: 1, Bunch: 1, Dozen: 12, HalfDozen: 6 },
  ...{ '4Pack': 4, '6Pack': 6, '12Pack': 12 },
};

/** A quantity in a unit the readers know; countable units become pieces, unknown ones go on as they are. */
export function quantityOf(
  value: string | number | null,
  unit: string,
): { value: string | number | null; unit: string } {
  const pieces = Object.hasOwn(piecesIn, unit) ? piecesIn[unit] : undefined;
  if (pieces === undefined || value === null) return { value, unit };
  const number = Number(String(value).replace(',', '.'));
  return { value: Number.isFinite(number) ? number * pieces : value, unit: 'piece' };
}

const professionalWords = new Set([
  ...['professional', 'professionals', 'professionnel', 'professionnels', 'pro', 'b2b', 'wholesale'],
]);

/** Whether the words of a CustomerCategory mean people who buy for their trade. */
export function meansProfessional(words: string): boolean {
  return professionalWords.has(foldText(words));
}
