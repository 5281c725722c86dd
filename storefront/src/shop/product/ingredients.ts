/** Goods of one ingredient, or exempt as such (EU 1169/2011, article 19), and what is not food. */
const exempt = new Set([
  ...['veg-root', 'potatoes', 'veg-bulb', 'veg-leaf', 'veg-cabbage', 'veg-fruit', 'veg-squash', 'veg-pulse'],
  ...['mushrooms', 'herbs', 'fruit-pome', 'fruit-stone', 'berries', 'nuts', 'eggs', 'dairy-milk'],
  ...[
    'dairy-butter',
    'cheese',
    'beef',
    'pork',
    'lamb',
    'poultry',
    'fish',
    'beer',
    'wine',
    'baskets',
    'plants',
    'nonfood',
  ],
]);

/** Whether a buyer is owed a list of ingredients before the sale; drinks above 1.2 % alcohol are not listed for. */
export function mustListIngredients(category: string): boolean {
  return !exempt.has(category);
}
