import type { Locale } from '@carriole/shared/locale.ts';

type CalendarTexts = {
  name: string;
  delivery: string;
  pickup: string;
  change: string;
  changeText: string;
  closes: string;
  closesText: string;
  round: string;
  point: string;
  orders: string;
  closing: string;
  departs: string;
};

/** What calendars say; co-ops read French together. */
export const calendarTexts: Record<Locale, CalendarTexts> = {
  fr: {
    name: 'Mes livraisons · {federation}',
    delivery: 'Livraison de la commande {number}',
    pickup: 'Retrait de la commande {number}',
    change: 'Dernier moment pour changer la commande {number}',
    changeText: 'Après, les produits sont en préparation.',
    closes: 'Clôture des commandes pour {date}',
    closesText: '{name}, entre {from} et {to}',
    round: 'Tournée {name}',
    point: '{name}',
    orders: 'Commandes : {count}',
    closing: 'Clôture : {name}, {date}',
    departs: 'Navette {from} → {to}',
  },
  nl: {
    name: 'Mijn leveringen · {federation}',
    delivery: 'Levering van bestelling {number}',
    pickup: 'Afhalen van bestelling {number}',
    change: 'Laatste moment om bestelling {number} te wijzigen',
    changeText: 'Daarna worden de producten klaargemaakt.',
    closes: 'Bestellingen sluiten voor {date}',
    closesText: '{name}, tussen {from} en {to}',
    round: 'Ronde {name}',
    point: '{name}',
    orders: 'Bestellingen: {count}',
    closing: 'Sluit: {name}, {date}',
    departs: 'Transport {from} → {to}',
  },
  de: {
    name: 'Meine Lieferungen · {federation}',
    delivery: 'Lieferung der Bestellung {number}',
    pickup: 'Abholung der Bestellung {number}',
    change: 'Letzter Moment, um Bestellung {number} zu ändern',
    changeText: 'Danach werden die Produkte vorbereitet.',
    closes: 'Bestellschluss für {date}',
    closesText: '{name}, zwischen {from} und {to}',
    round: 'Tour {name}',
    point: '{name}',
    orders: 'Bestellungen: {count}',
    closing: 'Schluss: {name}, {date}',
    departs: 'Transport {from} → {to}',
  },
  en: {
    name: 'My deliveries · {federation}',
    delivery: 'Delivery of order {number}',
    pickup: 'Pickup of order {number}',
    change: 'Last moment to change order {number}',
    changeText: 'After that the goods are being prepared.',
    closes: 'Orders close for {date}',
    closesText: '{name}, between {from} and {to}',
    round: 'Round {name}',
    point: '{name}',
    orders: 'Orders: {count}',
    closing: 'Closes: {name}, {date}',
    departs: 'Van {from} → {to}',
  },
};
