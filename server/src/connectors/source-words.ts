/**
 * Words co-ops use beside the names of the reference lists, in French, Dutch, German and English; folded when read. Only
 * words that mean one thing: `Légumes` is too wide for an article.
 */
export const categoryWords: Record<string, string> = {
  potatoes: 'patates|pdt|pomme de terre|aardappel|patatten|kartoffel|erdäpfel|potato',
  'veg-root':
    'légumes racines|légumes-racines|racines|wortelgroenten|wortels|wurzelgemüse|root vegetables|roots',
  'veg-leaf':
    'salades|salade|légumes-feuilles|légumes feuilles|feuilles|sla|bladgroenten|salate|blattgemüse|leafy greens|leaves|salads',
  'veg-bulb': 'oignons|ail et oignons|oignons et ail|alliacées|bulbes|ui|ajuin|zwiebeln|onions|alliums',
  'veg-cabbage': 'chou|kool|kohl|cabbage|cabbages|brassicas',
  'veg-fruit': 'légumes fruits|légumes d’été|vruchtgroenten|fruchtgemüse',
  'veg-squash': 'courge|potirons|pompoen|kürbis|squash|pumpkins',
  mushrooms: 'champignon|paddestoelen|zwammen|pilz|mushroom',
  herbs: 'herbes|aromates|plantes aromatiques|herbes fraîches|kruiden|kräuter|herbs',
  'fruit-pome':
    'pommes|poires|pommes & poires|fruits à pépins|appels|peren|pitvruchten|äpfel|kernobst|apples|pears',
  'fruit-stone': 'fruits à noyau|raisins|prunes|cerises|steenvruchten|steenobst|trauben|stone fruit',
  berries:
    'fruits rouges|baies|fraises|petits fruits rouges|rood fruit|bessen|aardbeien|beerenobst|soft fruit|strawberries',
  nuts: 'noix|noten|nüsse|fruits secs',
  eggs: 'œuf|oeufs|eieren|ei|eier|egg',
  'dairy-milk': 'lait|laits|melk|milch|milk',
  'dairy-yoghurt':
    'yaourt|yaourts|yoghourt|yoghurt|yogourt|desserts lactés|desserts|fromage frais|fromages frais|yoghurts|joghurt|joghurts|platte kaas|yogurts|yogurt',
  'dairy-butter': 'beurre|beurres|crème|crèmes|boter|room|butter|sahne|cream',
  cheese: 'fromage|kazen|kaas|käse|cheeses',
  beef: 'bœuf|boeuf|viande bovine|bovin|veau|rundvlees|rund|kalfsvlees|rindfleisch|rind|kalb|beef|veal',
  pork: 'viande porcine|porcs|varken|schwein|pork',
  lamb: 'mouton|agneaux|lam|schaap|lammfleisch|lamb|mutton',
  poultry: 'volailles|volaille|poulet|poulets|lapin|gevogelte|kip|geflügel|huhn|hähnchen|poultry|chicken',
  charcuterie: 'charcuteries|salaisons|vleeswaren|charcuterie|wurst|aufschnitt|cold cuts|deli meats',
  fish: 'poisson|poissons|escargots|vis|fisch|fish',
  bread: 'pain|pains|viennoiseries|brood|broden|brot|brote|bread|breads',
  pastry: 'pâtisserie|pâtisseries|tartes|gâteaux|gaufres|gebak|taarten|kuchen|gebäck|pastries|cakes',
  biscuits: 'biscuit|biscuiterie|granola|muesli|koekjes|kekse|cookies',
  flour:
    'farine|farines|pâtes|céréales|légumineuses|légumes secs|légumes-secs|bloem|meel|pasta|granen|peulvruchten|mehl|nudeln|getreide|hülsenfrüchte|flours|pulses|cereals',
  oils: 'huile|huiles|vinaigre|vinaigres|condiments|épices|sauces|moutardes|olie|azijn|kruiderij|specerijen|sauzen|öl|öle|essig|gewürze|oil|vinegar|spices',
  preserves:
    'conserve|conserves|miel|miels|confiture|confitures|confitures et miels|miels et confitures|chocolat|chocolats|honing|confituur|jam|chocolade|honig|honig und konfitüre|konfitüre|marmelade|schokolade|honey|jams|chocolate',
  juice:
    'jus|jus de fruits|limonades|limonade|softs|boissons sans alcool|sap|sappen|vruchtensap|frisdrank|frisdranken|saft|säfte|fruchtsäfte|juices|soft drinks',
  beer: 'bière|bières|cidre|cidres|bier|bieren|biere|bier und cidre|beers|cider',
  wine: 'vin|vins|spiritueux|alcools|wijn|wijnen|sterkedrank|wein|weine|spirituosen|wines|spirits',
  hotdrinks: 'café|cafés|thé|thés|tisane|tisanes|infusions|koffie|thee|kaffee|tee|coffee|tea|teas',
  frozen:
    'surgelé|surgelés|glace|glaces|glaces et sorbets|diepvries|ijs|roomijs|tiefkühl|eis|ice cream|frozen',
  prepared:
    'plats préparés|plat préparé|plats cuisinés|soupes|potages|traiteur|bereide gerechten|soepen|fertiggerichte|suppen|ready meals|soups',
  baskets: 'panier|paniers de légumes|panier de légumes|pakket|groentepakket|gemüsekiste|kiste|veg box',
  plants:
    'plants|plant|semences|graines|fleurs|planten|zaden|bloemen|pflanzen|saatgut|blumen|seedlings|flowers|seeds',
  nonfood:
    'non alimentaire|non-food|hygiène|cosmétique|cosmétiques|savons|savon|soins|entretien|droguerie|verzorging|zeep|onderhoud|seife|seifen|kosmetik|pflege|soap|cosmetics|care',
};

/** What a pack is written as, by what it is sold in. */
export const packWords: Record<string, string> = {
  kg: 'kilo|kilos|kilogramme|kilogrammes|kilogram|kilogramm|vrac|los|lose|loose',
  piece:
    'pc|pcs|pce|pces|p|pièces|unité|unités|unite|u|st|stk|stuks|each|ea|pieces|exemplaire|tête|tranche|pain|stück|schijf|scheibe|portion|portie|lot',
  bunch: 'bottes|bouquet|bot|bosje|bund|bd|bündel|bunches',
  bag: 'sachets|sac|sacs|poche|paquet|pqt|filet|filets|net|netje|netz|zakje|zakken|pak|pakje|tüte|säckchen|sack|packung|pck|päckchen|packet|pack|bags|sachet|tas',
  tray: 'barquettes|ravier|raviers|barq|plateau|plateaux|bakjes|schaaltje|schaal|schälchen|tray|punnet|punnets|plaat|platte',
  tub: 'pots|gobelet|seau|potjes|beker|emmer|becher|eimer|tubs',
  jar: 'bocaux|pot en verre|bokaal|glas|gläser|jars|verrine',
  bottle:
    'bouteilles|bt|btl|btle|flacon|flacons|canette|canettes|brique|flesje|flessen|blik|blikje|flaschen|dose|bottles|berlingot|cubi',
  box: 'boite|boites|boîtes|carton|cartons|caisse|coffret|étui|colis|dozen|doosje|karton|kartons|schachteln|boxes|carton box|bib',
  block: 'bloc|plaquettes|blokje|stukje|meule|motte|tablette|tablet|tafel|laib|rol|rouleau|bar|wheel',
  can: 'bidons|jerrycan|kanister|fût|vat|fass|keg',
  crate:
    'casiers|caissette|cageot|cagette|bac|paniers|panier|krat|bakken|manden|kisten|kiste|korb|kasten|crates|basket',
};

/** What a content is counted in, beside the shortest names. */
export const measureWords: Record<string, string> = {
  g: 'gr|grs|gram|gramme|grammes|gms|grammen|gramm|grams',
  kg: 'kilo|kilos|kgs|kilogram|kilogramme|kilogrammes|kilogramm|kilograms',
  ml: 'mls|millilitre|milliliters|milliliter|millilitres',
  cl: 'cls|centilitre|centiliter|centilitres',
  dl: 'décilitre|deciliter',
  l: 'lt|ltr|litre|litres|liter|liters',
  piece: 'pc|pieces|pièce|pièces|pce|pcs|p|unité|unités|u|stuk|stuks|st|stk|stück|each|ea',
};

/** What allergens are called beside their names in the law, one word by one. */
export const allergenWords: Record<string, string> = {
  gluten:
    'blé|froment|seigle|orge|avoine|épeautre|céréales|tarwe|rogge|gerst|haver|spelt|weizen|roggen|gerste|hafer|dinkel|wheat|rye|barley|oats|gluten (blé)|gluten (froment)|gluten (épeautre)|gluten (tarwe)',
  crustaceans: 'crevettes|garnalen|krustentiere|shrimp|schalentiere',
  eggs: 'œuf|oeuf|ei|egg',
  fish: 'poisson|fische',
  peanuts: 'arachide|cacahuètes|cacahuète|pinda|pinda’s|pindas|aardnoot|erdnuss|peanut',
  soybeans: 'soya|soy|soyabonen|sojabohnen|soja bonen',
  milk: 'lactose|laitages|produits laitiers|beurre|crème|zuivel|milchprodukte|dairy|laktose|lait de vache|lait (lactose)',
  nuts: 'noix|noisettes|noisette|amandes|amande|fruits à coques|hazelnoten|amandelen|walnoten|nüsse|haselnüsse|mandeln|hazelnuts|almonds|walnuts|tree nuts',
  celery: 'céléri|selder|celeriac',
  mustard: 'moutardes|graines de moutarde|mosterdzaad',
  'sesame-seeds': 'sésame|sesam|sesamsamen|sesame',
  'sulphur-dioxide-and-sulphites': 'sulfites|sulfite|so2|sulfiet|sulfieten|schwefeldioxid|sulphites|sulphite',
  lupin: 'lupins|lupines|lupinen',
  molluscs: 'mollusque|moules|mosselen|muscheln|mussels',
};

/** How goods are kept, as co-ops write it. */
export const storageWords = {
  ambient:
    'sec|ambiant|ambient|ambiante|température ambiante|t° ambiante|temp ambiante|sec et frais|à sec|épicerie|non|droog|kamertemperatuur|omgevingstemperatuur|trocken|raumtemperatur|ungekühlt|dry|room temperature|shelf',
  cold: 'frais|froid|cold|frigo|réfrigéré|réfrigérée|au frais|au frigo|chaîne du froid|0 4|4|2 4|4 c|0 4 c|2 7 c|max 7 c|7 c|oui|gekoeld|koel|koelkast|vers|gekühlt|kühl|kühlschrank|frisch|chilled|fridge|refrigerated|fresh',
  frozen:
    'surgelé|surgelée|surgelés|frozen|congelé|congelée|congélateur|18|18 c|diepvries|diepgevroren|ingevroren|tiefgekühlt|tiefkühl|tk|gefroren|freezer',
} as const;

/** Whom goods are sold to, as co-ops write it. */
export const audienceWords = {
  both: 'tous|tout le monde|tous publics|tout public|les deux|particuliers et professionnels|particuliers professionnels|ménages et professionnels|particuliers et pros|allen|iedereen|beide|alle|both|all|everyone|household professional|professional household|b2b b2c|b2c b2b',
  household:
    'particuliers|particulier|ménages|ménage|consommateurs|privés|particulieren|gezinnen|consumenten|haushalte|privat|privatkunden|household|households|consumers|b2c',
  professional:
    'professionnels|professionnel|pros|pro|horeca|collectivités|restaurants|professionelen|professioneel|gewerbe|gewerbekunden|gastronomie|professional|professionals|b2b',
} as const;
