import type { SourceMapping, TableUse } from '@carriole/shared/contracts/sources.ts';
import type { ArticleField, PickupPointField, ProducerField, ZoneField } from './source.ts';

/** Which heading of a table is which of our fields. */
type Columns<Field extends string> = Record<string, Field>;
type Part<Field extends string> = { table: string; keptByHand?: boolean; columns: Columns<Field> };

type Parts = {
  producerBy: SourceMapping['producerBy'];
  producers: Part<ProducerField>;
  articles: Part<ArticleField>;
  zones?: Part<ZoneField>;
  pickupPoints?: Part<PickupPointField>;
};

function mappingOf({ producerBy, ...parts }: Parts): SourceMapping {
  const tables = Object.entries(parts).map(([part, { table, keptByHand, columns }]) => ({
    table,
    use: (part === 'pickupPoints' ? 'pickup-points' : part) as TableUse,
    keptByHand: keptByHand ?? false,
    columns: Object.entries(columns).map(([heading, field]) => ({ heading, field })),
  }));
  return { tables, producerBy, words: [] };
}

/** Files saved from Excel, one table each (as La Besace Hesbignonne keeps them). */
export const excelCsvMapping = mappingOf({
  producerBy: 'code',
  producers: {
    table: 'producteurs.csv',
    columns: {
      Code: 'ref',
      Nom: 'name',
      Activité: 'activity',
      'Code postal': 'postcode',
      Localité: 'place',
      'N° d’entreprise': 'enterpriseNumber',
      'Certif.': 'labels',
      'Délai (j)': 'leadTimeDays',
      'Lien depuis': 'linkSince',
      Publics: 'audiences',
    },
  },
  articles: {
    table: 'articles.csv',
    columns: {
      Réf: 'ref',
      Producteur: 'producer',
      Désignation: 'name',
      Rayon: 'category',
      Conditionnement: 'pack',
      Contenance: 'netAmount',
      Unité: 'netUnit',
      'Poids variable': 'weighed',
      'Prix TTC': 'householdPrice',
      'Prix HTVA pro': 'professionalPrice',
      'Colis pro': 'caseSize',
      TVA: 'vatRate',
      Consigne: 'deposit',
      Allergènes: 'allergens',
      Label: 'labels',
      Mois: 'months',
      Stock: 'stock',
      Clôture: 'closes',
      'Code-barres': 'gtin',
      Conservation: 'storage',
    },
  },
  zones: {
    table: 'tournees.csv',
    columns: {
      Zone: 'name',
      'Codes postaux': 'postcodes',
      Jour: 'weekday',
      De: 'from',
      À: 'to',
      Clôture: 'closes',
      Frais: 'fee',
      'Franco dès': 'freeFrom',
      Minimum: 'minimum',
      Capacité: 'capacity',
    },
  },
  pickupPoints: {
    table: 'points-relais.csv',
    columns: {
      Point: 'name',
      'Code postal': 'postcode',
      Localité: 'place',
      Jour: 'weekday',
      Horaire: 'hours',
      'Max commandes': 'capacity',
      Frigo: 'hasFridge',
      Congélateur: 'hasFreezer',
    },
  },
});

/** One workbook kept by hand, a sheet per table (as La Hotte du Plateau keeps it). */
export const workbookMapping = mappingOf({
  producerBy: 'name',
  producers: {
    table: 'Producteurs',
    keptByHand: true,
    columns: {
      Nom: 'name',
      Métier: 'activity',
      CP: 'postcode',
      Commune: 'place',
      TVA: 'enterpriseNumber',
      Bio: 'organic',
      'Commander … jours avant': 'leadTimeDays',
      'Vend à': 'audiences',
    },
  },
  articles: {
    table: 'Articles',
    keptByHand: true,
    columns: {
      'Réf.': 'ref',
      Article: 'name',
      Producteur: 'producer',
      Famille: 'category',
      'Vendu par': 'pack',
      'Quantité nette': 'netAmount',
      Unité: 'netUnit',
      'Au poids': 'weighed',
      'Prix public TVAC': 'householdPrice',
      'Prix pro HTVA': 'professionalPrice',
      Par: 'caseSize',
      'TVA %': 'vatRate',
      Vidange: 'deposit',
      Allergènes: 'allergens',
      Bio: 'labels',
      'De (mois)': 'monthFrom',
      'À (mois)': 'monthTo',
      Stock: 'stock',
      'Dernière commande': 'closes',
      EAN: 'gtin',
      Froid: 'storage',
    },
  },
  zones: {
    table: 'Tournées',
    keptByHand: true,
    columns: {
      Tournée: 'name',
      'Codes postaux': 'postcodes',
      Jour: 'weekday',
      'Heure début': 'from',
      'Heure fin': 'to',
      'Commandes jusqu’au': 'closes',
      Frais: 'fee',
      'Gratuit à partir de': 'freeFrom',
      Minimum: 'minimum',
      Places: 'capacity',
    },
  },
  pickupPoints: {
    table: 'Points de retrait',
    keptByHand: true,
    columns: {
      Nom: 'name',
      CP: 'postcode',
      Localité: 'place',
      Jour: 'weekday',
      Heures: 'hours',
      Maximum: 'capacity',
      Frigo: 'hasFridge',
      Congélateur: 'hasFreezer',
    },
  },
});

/** The CSV files this federation publishes itself, by heading. */
export const publishedCsv = {
  producerBy: 'code',
  producers: {
    table: 'producers.csv',
    columns: {
      ref: 'ref',
      name: 'name',
      activity: 'activity',
      postcode: 'postcode',
      place: 'place',
      lat: 'lat',
      lon: 'lon',
      enterprise_number: 'enterpriseNumber',
      labels: 'labels',
      lead_time_days: 'leadTimeDays',
      link_since: 'linkSince',
      audiences: 'audiences',
    },
  },
  articles: {
    table: 'catalogue.csv',
    columns: {
      ref: 'ref',
      name: 'name',
      producer: 'producer',
      category: 'category',
      pack: 'pack',
      content: 'netAmount',
      content_unit: 'netUnit',
      weighed: 'weighed',
      household_price: 'householdPrice',
      professional_price: 'professionalPrice',
      case_size: 'caseSize',
      vat_rate: 'vatRate',
      deposit: 'deposit',
      allergens: 'allergens',
      labels: 'labels',
      months: 'months',
      stock: 'stock',
      order_before: 'closes',
      gtin: 'gtin',
      storage: 'storage',
    },
  },
} as const satisfies Parts;

/** What one co-op's part of the published files says can be imported as it is. */
export const publishedCsvMapping = mappingOf(publishedCsv);
