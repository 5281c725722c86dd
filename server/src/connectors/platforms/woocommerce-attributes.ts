import { foldText } from '@carriole/shared/text.ts';
import { textOfHtml } from '../html-text.ts';
import type { WooProduct, WooVariation } from './woocommerce-shapes.ts';

/** What shops call the attributes that are read, in four languages, folded. */
const names = {
  producer: [
    ...['producteur', 'productrice', 'producteurs', 'producteur trice', 'ferme', 'artisan', 'fournisseur'],
    ...['marque', 'producent', 'producenten', 'teler', 'boerderij', 'merk', 'leverancier', 'erzeuger'],
    ...['erzeugerin', 'produzent', 'hersteller', 'hof', 'marke', 'producer', 'producers', 'farm', 'brand'],
    ...['maker', 'supplier'],
  ],
  content: [
    ...['contenance', 'contenu', 'poids', 'poids net', 'quantite', 'volume', 'inhoud', 'gewicht'],
    ...['nettogewicht', 'hoeveelheid', 'inhalt', 'nettogewicht', 'menge', 'volumen', 'content', 'weight'],
    ...['net weight', 'net content', 'size', 'taille', 'format', 'formaat', 'grosse'],
  ],
  allergens: ['allergene', 'allergenes', 'allergenen', 'allergeen', 'allergen', 'allergens'],
  deposit: ['consigne', 'vidange', 'statiegeld', 'leeggoed', 'pfand', 'deposit'],
  caseSize: ['colis', 'conditionnement pro', 'doos van', 'gebinde', 'case size'],
  storage: ['conservation', 'bewaring', 'lagerung', 'storage', 'temperature', 'temperatuur'],
} as const;

export type AttributeKind = keyof typeof names;

const kinds: ReadonlyMap<string, AttributeKind> = new Map(
  Object.entries(names).flatMap(([kind, list]) =>
    list.map((name): [string, AttributeKind] => [name, kind as AttributeKind]),
  ),
);

/** The values of one kind of attribute, as a person reads them; a variation's own before its product's. */
export function attributeValues(
  kind: AttributeKind,
  product: WooProduct,
  variation: WooVariation | null,
): string[] {
  const own = (variation?.attributes ?? []).filter((attribute) => isOf(kind, attribute));
  if (own.length > 0) return own.map(({ option }) => textOfHtml(option)).filter(Boolean);
  return product.attributes
    .filter((attribute) => isOf(kind, attribute) && !(variation && attribute.variation))
    .flatMap(({ option, options }) => [...options, option])
    .map(textOfHtml)
    .filter(Boolean);
}

function isOf(kind: AttributeKind, { name, slug }: { name: string; slug: string }): boolean {
  const written = [name, slug].map((word) => foldText(textOfHtml(word).replace(/^pa_/, '')));
  return written.some((word) => kinds.get(word) === kind);
}

/** What a variation is called besides its product's name: the options that the name does not already hold. */
export function variationName(product: WooProduct, variation: WooVariation): string {
  const name = textOfHtml(product.name);
  const held = foldText(name);
  const options = variation.attributes
    .map(({ option }) => textOfHtml(option))
    .filter((option) => option !== '' && !held.includes(foldText(option)));
  return options.length > 0 ? `${name} ${options.join(' ')}` : name;
}
