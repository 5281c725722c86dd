import type { LocalText } from '@carriole/shared/locale.ts';

function text(fr: string, nl: string, de: string, en: string): LocalText {
  return { fr, nl, de, en };
}

/** What the fields of a source's articles, producers, rounds and points are called. */
export const fieldTexts: Record<string, LocalText> = {
  ref: text('Référence', 'Referentie', 'Referenz', 'Reference'),
  name: text('Nom', 'Naam', 'Name', 'Name'),
  producerRef: text('Producteur', 'Producent', 'Erzeuger', 'Producer'),
  categoryId: text('Rayon', 'Afdeling', 'Abteilung', 'Category'),
  salesUnit: text('Unité de vente', 'Verkoopeenheid', 'Verkaufseinheit', 'Sales unit'),
  packLabel: text('Conditionnement', 'Verpakking', 'Verpackung', 'Pack'),
  netAmount: text('Contenance', 'Inhoud', 'Inhalt', 'Content'),
  netUnit: text('Unité', 'Eenheid', 'Einheit', 'Unit'),
  weighed: text('Pesé', 'Gewogen', 'Gewogen', 'Weighed'),
  householdPriceCents: text(
    'Prix ménages, TVAC',
    'Prijs gezinnen, incl. btw',
    'Preis Haushalte, inkl. MwSt.',
    'Household price, with VAT',
  ),
  professionalPriceCents: text(
    'Prix professionnels, HTVA',
    'Prijs professionelen, excl. btw',
    'Preis Gewerbe, ohne MwSt.',
    'Professional price, without VAT',
  ),
  caseSize: text('Colis', 'Per doos', 'Gebinde', 'Case'),
  vatRatePercent: text('TVA', 'Btw', 'MwSt.', 'VAT'),
  depositCents: text('Consigne', 'Leeggoed', 'Pfand', 'Deposit'),
  allergens: text('Allergènes', 'Allergenen', 'Allergene', 'Allergens'),
  labels: text('Labels', 'Labels', 'Siegel', 'Labels'),
  months: text('Mois', 'Maanden', 'Monate', 'Months'),
  stock: text('Stock', 'Voorraad', 'Bestand', 'Stock'),
  closes: text('Clôture', 'Afsluiting', 'Bestellschluss', 'Cut-off'),
  gtin: text('Code-barres', 'Streepjescode', 'Strichcode', 'Barcode'),
  storage: text('Conservation', 'Bewaring', 'Lagerung', 'Storage'),
  activity: text('Activité', 'Activiteit', 'Tätigkeit', 'Activity'),
  postcode: text('Code postal', 'Postcode', 'Postleitzahl', 'Postcode'),
  place: text('Localité', 'Plaats', 'Ort', 'Place'),
  lat: text('Latitude', 'Breedtegraad', 'Breite', 'Latitude'),
  lon: text('Longitude', 'Lengtegraad', 'Länge', 'Longitude'),
  enterpriseNumber: text(
    'Numéro d’entreprise',
    'Ondernemingsnummer',
    'Unternehmensnummer',
    'Enterprise number',
  ),
  leadTimeDays: text('Délai en jours', 'Termijn in dagen', 'Frist in Tagen', 'Lead time in days'),
  linkSince: text('Lié depuis', 'Verbonden sinds', 'Verbunden seit', 'Linked since'),
  audiences: text('Publics', 'Publiek', 'Publikum', 'Audiences'),
  postcodes: text('Codes postaux', 'Postcodes', 'Postleitzahlen', 'Postcodes'),
  weekday: text('Jour', 'Dag', 'Tag', 'Day'),
  from: text('De', 'Van', 'Von', 'From'),
  to: text('À', 'Tot', 'Bis', 'To'),
  feeCents: text('Frais', 'Kosten', 'Gebühr', 'Fee'),
  freeFromCents: text('Gratuit dès', 'Gratis vanaf', 'Gratis ab', 'Free from'),
  minimumCents: text('Minimum', 'Minimum', 'Mindestbetrag', 'Minimum'),
  capacity: text('Capacité', 'Capaciteit', 'Kapazität', 'Capacity'),
  hasFridge: text('Frigo', 'Koelkast', 'Kühlschrank', 'Fridge'),
  hasFreezer: text('Congélateur', 'Diepvries', 'Gefrierschrank', 'Freezer'),
};

export const wordTexts = {
  yes: text('oui', 'ja', 'ja', 'yes'),
  no: text('non', 'nee', 'nein', 'no'),
  none: text('aucun', 'geen', 'keine', 'none'),
  allYear: text('toute l’année', 'het hele jaar', 'ganzjährig', 'all year'),
  ambient: text('à température ambiante', 'op kamertemperatuur', 'bei Raumtemperatur', 'at room temperature'),
  cold: text('au frais', 'gekoeld', 'gekühlt', 'chilled'),
  frozen: text('surgelé', 'diepgevroren', 'tiefgekühlt', 'frozen'),
  household: text('ménages', 'gezinnen', 'Haushalte', 'households'),
  professional: text('professionnels', 'professionelen', 'Gewerbe', 'professionals'),
  g: text('g', 'g', 'g', 'g'),
  ml: text('ml', 'ml', 'ml', 'ml'),
  piece: text('pièce', 'stuk', 'Stück', 'piece'),
} satisfies Record<string, LocalText>;
