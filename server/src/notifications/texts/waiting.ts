import type { Locale } from '@carriole/shared/locale.ts';

type Kind = { subject: string; title: string; text: string; open: string };
type WaitingTexts = {
  greeting: string;
  joined: Kind;
  offered: Kind;
  delivery: string;
  window: string;
  hint: string;
  closing: string;
  footer: string;
};

/** What those in a waiting list are told. */
export const waitingTexts: Record<Locale, WaitingTexts> = {
  fr: {
    greeting: 'Bonjour,',
    joined: {
      subject: 'Vous êtes sur la liste d’attente pour {date}',
      title: 'Sur la liste d’attente',
      text: 'Ce jour est complet. Dès qu’une place se libère, nous vous écrivons, dans l’ordre des inscriptions.',
      open: 'Voir où vous en êtes, ou vous retirer',
    },
    offered: {
      subject: 'Une place pour {date}, gardée jusqu’à {until}',
      title: 'Une place s’est libérée',
      text: 'Nous la gardons pour vous jusqu’à {until}. Après, elle va à la personne suivante.',
      open: 'Prendre la place',
    },
    delivery: 'Livraison',
    window: '{date}, entre {from} et {to}',
    hint: 'Gardez cette adresse pour vous : elle est la clé de votre place.',
    closing: 'À bientôt,',
    footer: 'Message envoyé parce que vous avez demandé à attendre une place.',
  },
  nl: {
    greeting: 'Dag,',
    joined: {
      subject: 'U staat op de wachtlijst voor {date}',
      title: 'Op de wachtlijst',
      text: 'Die dag is volzet. Zodra er een plaats vrijkomt, schrijven we u, in volgorde van inschrijving.',
      open: 'Kijken waar u staat, of u uitschrijven',
    },
    offered: {
      subject: 'Een plaats voor {date}, voor u bewaard tot {until}',
      title: 'Er is een plaats vrij',
      text: 'We bewaren ze voor u tot {until}. Daarna gaat ze naar de volgende.',
      open: 'De plaats nemen',
    },
    delivery: 'Levering',
    window: '{date}, tussen {from} en {to}',
    hint: 'Hou dit adres voor uzelf: het is de sleutel van uw plaats.',
    closing: 'Tot binnenkort,',
    footer: 'Bericht verstuurd omdat u op een plaats wilde wachten.',
  },
  de: {
    greeting: 'Guten Tag,',
    joined: {
      subject: 'Sie stehen auf der Warteliste für {date}',
      title: 'Auf der Warteliste',
      text: 'Dieser Tag ist voll. Sobald ein Platz frei wird, schreiben wir Ihnen, in der Reihenfolge der Anmeldung.',
      open: 'Ihren Stand ansehen oder sich abmelden',
    },
    offered: {
      subject: 'Ein Platz für {date}, für Sie frei bis {until}',
      title: 'Ein Platz ist frei geworden',
      text: 'Wir halten ihn für Sie bis {until}. Danach geht er an die nächste Person.',
      open: 'Den Platz nehmen',
    },
    delivery: 'Lieferung',
    window: '{date}, zwischen {from} und {to}',
    hint: 'Behalten Sie diese Adresse für sich: sie ist der Schlüssel zu Ihrem Platz.',
    closing: 'Bis bald,',
    footer: 'Gesendet, weil Sie auf einen Platz warten wollten.',
  },
  en: {
    greeting: 'Hello,',
    joined: {
      subject: 'You are on the waiting list for {date}',
      title: 'On the waiting list',
      text: 'That day is full. As soon as a place comes free we write to you, in the order people joined.',
      open: 'See where you are, or leave',
    },
    offered: {
      subject: 'A place for {date}, kept until {until}',
      title: 'A place has come free',
      text: 'We keep it for you until {until}. After that it goes to the next person.',
      open: 'Take the place',
    },
    delivery: 'Delivery',
    window: '{date}, between {from} and {to}',
    hint: 'Keep this address to yourself: it is the key to your place.',
    closing: 'See you soon,',
    footer: 'Sent because you asked to wait for a place.',
  },
};
