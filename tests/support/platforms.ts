import { answerAsOpenFoodNetwork, type OfnEnterprise } from './open-food-network.ts';
import type { Answer } from './web-server.ts';
import { answerAsWooCommerce, type WooShopData, wooProduct } from './woocommerce.ts';

const key = { user: 'ck_1f2e', secret: 'cs_9a8b' };
const producedBy = (name: string) => [
  { id: 1, name: 'Producteur', slug: 'pa_producteur', visible: true, variation: false, options: [name] },
];

/** A shop of 130 articles, which come in two pages. */
function wooShop(): WooShopData {
  const filling = Array.from({ length: 128 }, (_, index) =>
    wooProduct(100 + index, {
      name: `Sirop de sureau n° ${index} 50 cl`,
      price: '4.00',
      tax_class: 'taux-reduit',
      attributes: producedBy('Clos du Tilleul Rouge'),
    }),
  );
  return {
    key,
    settings: {
      general: { woocommerce_default_country: 'BE:WLG', woocommerce_currency: 'EUR' },
      tax: { woocommerce_prices_include_tax: 'yes' },
      products: { woocommerce_weight_unit: 'kg' },
    },
    taxClasses: [
      { slug: 'standard', name: 'Standard' },
      { slug: 'taux-reduit', name: 'Taux réduit' },
    ],
    taxes: [
      { id: 1, country: 'BE', state: '', rate: '21.0000', name: 'TVA', class: 'standard' },
      { id: 2, country: 'BE', state: '', rate: '6.0000', name: 'TVA', class: 'taux-reduit' },
    ],
    products: [
      wooProduct(11, {
        name: 'Pommes &laquo;&nbsp;Zébulon&nbsp;&raquo; 1&nbsp;kg',
        price: '2.80',
        tax_class: 'taux-reduit',
        categories: [{ id: 21, name: 'Pommes et poires', slug: 'pommes-poires' }],
        attributes: producedBy('Verger du Hibou Gris'),
        manage_stock: true,
        stock_quantity: 14,
      }),
      wooProduct(12, { name: 'Savon de Zébulon', price: '5.00', attributes: producedBy('Savonnerie Zoé') }),
      ...filling,
    ],
  };
}

const enterprises = (euros = 2.8): OfnEnterprise[] => [
  {
    id: 11,
    name: 'Verger du Hibou Gris',
    postcode: '4920',
    place: 'Aywaille',
    goods: [
      { id: 101, name: 'Pommes Zébulon', grams: 1000, euros, stock: 14, type: 'apples' },
      { id: 102, name: 'Confiture de Zébulon', grams: 350, euros: 4.95, stock: 3 },
    ],
  },
];

/** A shop on a platform, with apples whose price is its to change. */
export type Platform = {
  kind: 'woocommerce' | 'open-food-network';
  credentials: { user: string; secret: string };
  /** The platform as it is, with the apples at this price. */
  answerAt: (euros: number) => Answer;
  count: number;
  apples: { name: string; place: string; ref: string };
};

export const platforms: Platform[] = [
  {
    kind: 'woocommerce',
    credentials: key,
    answerAt: (euros) => {
      const shop = wooShop();
      shop.products[0] = { ...shop.products[0], price: euros.toFixed(2) };
      return answerAsWooCommerce(shop);
    },
    count: 130,
    // The shop says nowhere where its farms are: they are of the co-op's village.
    apples: { name: 'Pommes « Zébulon » 1 kg', place: 'Waremme', ref: '11' },
  },
  {
    kind: 'open-food-network',
    credentials: { user: '', secret: 'f00d5ecret' },
    answerAt: (euros) => answerAsOpenFoodNetwork(enterprises(euros), 'f00d5ecret'),
    count: 2,
    apples: {
      name: 'Pommes Zébulon - 1000g',
      place: 'Aywaille',
      ref: 'https://openfoodnetwork.test/api/dfc/enterprises/11/catalog_items/101',
    },
  },
];
