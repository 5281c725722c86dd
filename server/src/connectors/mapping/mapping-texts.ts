import { monthName } from '@carriole/shared/calendar.ts';
import { type Locale, type LocalText, locales } from '@carriole/shared/locale.ts';
import type { NamedFacts } from '../../reference.ts';
import { fieldTexts } from '../field-texts.ts';
import { fieldHints } from './field-hints.ts';
import { allergenFields, monthFields, type Use } from './fields.ts';

function text(fr: string, nl: string, de: string, en: string): LocalText {
  return { fr, nl, de, en };
}

/** Names of fields of a table that are no fields of what it becomes. */
const ownTexts: Record<string, LocalText> = {
  producerName: text('Nom du producteur', 'Naam van de producent', 'Name des Erzeugers', 'Producer’s name'),
  producerPostcode: text(
    'CP du producteur',
    'Postcode producent',
    'PLZ des Erzeugers',
    'Producer’s postcode',
  ),
  producerPlace: text('Localité du producteur', 'Plaats producent', 'Ort des Erzeugers', 'Producer’s place'),
  producerEnterpriseNumber: text(
    'N° d’entreprise du producteur',
    'Ondernemingsnummer producent',
    'Unternehmensnummer des Erzeugers',
    'Producer’s enterprise number',
  ),
  kiloPrice: text(
    'Prix ménages au kilo, TVAC',
    'Kiloprijs gezinnen, incl. btw',
    'Kilopreis Haushalte, inkl. MwSt.',
    'Household price per kilo, with VAT',
  ),
  monthFrom: text('Premier mois', 'Eerste maand', 'Erster Monat', 'First month'),
  monthTo: text('Dernier mois', 'Laatste maand', 'Letzter Monat', 'Last month'),
  country: text('Pays', 'Land', 'Land', 'Country'),
  organic: text('Bio', 'Bio', 'Bio', 'Organic'),
  hours: text('Horaire', 'Uren', 'Zeiten', 'Hours'),
};

/** What a field of a mapping is called where what it becomes has another word. */
const sameAs: Record<string, string> = {
  producer: 'producerRef',
  category: 'categoryId',
  pack: 'packLabel',
  householdPrice: 'householdPriceCents',
  professionalPrice: 'professionalPriceCents',
  vatRate: 'vatRatePercent',
  deposit: 'depositCents',
  fee: 'feeCents',
  freeFrom: 'freeFromCents',
  minimum: 'minimumCents',
};

/** What a field of a mapping is called, and what is in such a column. */
export function mappingField(
  use: Use,
  field: string,
  locale: Locale,
  allergens: readonly NamedFacts[],
): { name: string; hint: string } {
  const month = monthFields.find((one) => one.field === field)?.month;
  if (month !== undefined) return { name: capital(monthName(month, locale)), hint: crossHint[locale] };
  const allergen = allergenFields.find((one) => one.field === field)?.id;
  if (allergen !== undefined) {
    const name = allergens.find(({ id }) => id === allergen)?.name[locale] ?? allergen;
    return { name: `${fieldTexts.allergens?.[locale] ?? ''} – ${name}`, hint: crossHint[locale] };
  }
  const name = ownTexts[field] ?? fieldTexts[sameAs[field] ?? field];
  return { name: name?.[locale] ?? field, hint: fieldHints[use][field]?.[hintPlace(locale)] ?? '' };
}

const crossHint = text(
  'une colonne de croix, ou oui et non',
  'een kolom met kruisjes, of ja en nee',
  'eine Spalte mit Kreuzen, oder ja und nein',
  'a column of crosses, or yes and no',
);

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function hintPlace(locale: Locale): number {
  return locales.indexOf(locale);
}
