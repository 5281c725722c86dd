import { headingTokens } from './heading-tokens.ts';

/** What a heading says of a price: whose it is, with or without VAT, per kilo or not. Null: it names no price. */
export type PriceHeading = {
  /** Zero to one: how well it fits a price for households, VAT included, or for professionals, without. */
  household: number;
  professional: number;
  perKilo: boolean;
};

const price = words(
  'prix px pv pvp pvc tarif tarifs prijs prijzen vp verkoopprijs preis preise vk vkp verkaufspreis price prices eur euro cost',
);
const withVat = words(
  'ttc tvac tvacomprise incl inclus inclusief inkl btwi comprise ttcomprises brutto bruttopreis endpreis',
);
const withoutVat = words(
  'ht htva htv hors excl exclusief exkl netto net nettopreis btwe zzgl ohne without exclusive hvat',
);
const households = words(
  'public publique particulier particuliers menage menages consommateur consommateurs client clients detail membre membres consument consumenten particulieren gezinnen klant winkel winkelprijs verbraucher endkunden endkunde haushalt haushalte privat privatkunden household households retail consumer consumers customer shop pvc',
);
const professionals = words(
  'pro pros professionnel professionnels horeca gros grossiste collectivite collectivites resto restaurant restaurants restaurateur revendeur revendeurs b2b professioneel professionelen professionele groothandel wederverkoper gewerbe gewerblich gastro gastronomie grosshandel wiederverkaufer haendler handler professional professionals wholesale trade reseller',
);
const bought = words(
  'achat achats producteur revient pa pab inkoop inkoopprijs aankoop aankoopprijs einkauf einkaufspreis ek producentenprijs erzeugerpreis purchase buying cost marge marges margin marja coefficient coef promo ancien oud alt old conseille',
);
const measures = words(
  'poids contenance contenu quantite qte grammage gewicht inhoud hoeveelheid inhalt menge fullmenge nettoinhalt nettogewicht weight content contents quantity size',
);
const kilo =
  /(?:\/|\bau|\ble|\bper|\bpro|\bpar|\bje) ?(?:kg|kilo|l|litre|liter)\b|\b(?:kiloprijs|kilopreis|prix kilo|prix kg)\b/;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** `Prix TTC`, `PV`, `prijs incl.`, `Preis/kg netto`, `TVAC`, `Tarif horeca`; what the co-op pays itself is no price. */
export function priceHeading(heading: string): PriceHeading | null {
  const tokens = headingTokens(heading);
  const has = (known: ReadonlySet<string>) => tokens.some((token) => known.has(token));
  const isPrice = has(price) || tokens.some((token) => /.(prix|prijs|preis|price)$/.test(token));
  const saysVat = (has(withVat) || has(withoutVat)) && !has(measures);
  if ((!isPrice && !saysVat) || has(bought)) return null;
  // `TTC` alone, or `Montant HT`: the values must be money.
  const sure = isPrice ? 1 : 0.7;
  const perKilo = kilo.test(heading.toLowerCase());
  const isForPros = has(professionals) || (has(withoutVat) && !has(households));
  const isForHouseholds = has(households) || has(withVat);
  if (isForPros && !(isForHouseholds && !has(professionals)))
    return { household: 0, professional: sure, perKilo };
  return { household: isForHouseholds ? sure : 0.85 * sure, professional: 0, perKilo };
}
