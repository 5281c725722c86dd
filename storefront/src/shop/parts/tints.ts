export type Tint =
  | 'leaf'
  | 'fruit'
  | 'cream'
  | 'meat'
  | 'bread'
  | 'pantry'
  | 'drink'
  | 'ice'
  | 'meal'
  | 'basket'
  | 'home';

const families: Record<Tint, readonly string[]> = {
  leaf: [
    'legumes',
    'veg-root',
    'potatoes',
    'veg-bulb',
    'veg-leaf',
    'veg-cabbage',
    'veg-fruit',
    'veg-squash',
    'veg-pulse',
    'mushrooms',
    'herbs',
  ],
  fruit: ['fruits', 'fruit-pome', 'fruit-stone', 'berries', 'nuts'],
  cream: ['cremerie', 'eggs', 'dairy-milk', 'dairy-yoghurt', 'dairy-butter', 'cheese'],
  meat: ['boucherie', 'beef', 'pork', 'lamb', 'poultry', 'charcuterie', 'fish'],
  bread: ['boulangerie', 'bread', 'pastry'],
  pantry: ['epicerie', 'biscuits', 'flour', 'oils', 'preserves', 'hotdrinks'],
  drink: ['boissons', 'juice', 'beer', 'wine'],
  ice: ['surgeles', 'frozen'],
  meal: ['traiteur', 'prepared'],
  basket: ['paniers', 'baskets'],
  home: ['jardin-maison', 'plants', 'nonfood'],
};

const tints = new Map(Object.entries(families).flatMap(([tint, ids]) => ids.map((id) => [id, tint as Tint])));

/** The ground a category's produce is shown on; a category we have no colour for lies in the basket. */
export function tintOf(category: string): Tint {
  return tints.get(category) ?? 'basket';
}
