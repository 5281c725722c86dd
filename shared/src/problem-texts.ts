import type { LocalText } from './locale.ts';
import type { ProblemSlug } from './problems.ts';
import { showcaseProblemTexts } from './showcase-problem-texts.ts';
import { sourceProblemTexts } from './source-problem-texts.ts';

/** The sentence of each refusal. `{name}` is filled from the refusal's values. */
export const problemTexts: Record<ProblemSlug, LocalText> = {
  'bad-input': {
    fr: 'Quelque chose manque ou n’est pas juste dans ce qui a été envoyé.',
    nl: 'Er ontbreekt iets of er klopt iets niet in wat werd verstuurd.',
    de: 'In der Anfrage fehlt etwas oder etwas stimmt nicht.',
    en: 'Something is missing or not right in what was sent.',
  },
  'malformed-json': {
    fr: 'Le corps de la demande n’est pas du JSON lisible.',
    nl: 'De inhoud van het verzoek is geen leesbare JSON.',
    de: 'Der Inhalt der Anfrage ist kein lesbares JSON.',
    en: 'The body of the request is not readable JSON.',
  },
  'body-too-large': {
    fr: 'La demande est trop grande : {limit} au plus.',
    nl: 'Het verzoek is te groot: hoogstens {limit}.',
    de: 'Die Anfrage ist zu groß: höchstens {limit}.',
    en: 'The request is too large: at most {limit}.',
  },
  'unsupported-media-type': {
    fr: 'Envoyez la demande en application/json.',
    nl: 'Stuur het verzoek als application/json.',
    de: 'Bitte die Anfrage als application/json senden.',
    en: 'Send the request as application/json.',
  },
  'not-found': {
    fr: 'Il n’y a rien à cette adresse.',
    nl: 'Op dit adres is er niets.',
    de: 'Unter dieser Adresse gibt es nichts.',
    en: 'There is nothing at this address.',
  },
  'too-many-requests': {
    fr: 'Trop de demandes à la fois. Réessayez dans {seconds} secondes.',
    nl: 'Te veel verzoeken tegelijk. Probeer opnieuw over {seconds} seconden.',
    de: 'Zu viele Anfragen auf einmal. Bitte in {seconds} Sekunden noch einmal versuchen.',
    en: 'Too many requests at once. Try again in {seconds} seconds.',
  },
  'not-signed-in': {
    fr: 'Connectez-vous pour continuer.',
    nl: 'Meld u aan om verder te gaan.',
    de: 'Bitte melden Sie sich an.',
    en: 'Sign in to continue.',
  },
  'not-allowed': {
    fr: 'Votre compte ne donne pas accès à ceci.',
    nl: 'Uw account geeft hier geen toegang toe.',
    de: 'Ihr Konto hat hier keinen Zugang.',
    en: 'Your account does not give access to this.',
  },
  'internal-error': {
    fr: 'Une erreur est survenue chez nous. Rien n’a été changé ; réessayez dans un instant.',
    nl: 'Er ging bij ons iets mis. Er is niets gewijzigd; probeer het zo dadelijk opnieuw.',
    de: 'Bei uns ist ein Fehler aufgetreten. Es wurde nichts geändert; bitte gleich noch einmal versuchen.',
    en: 'Something went wrong on our side. Nothing was changed; try again in a moment.',
  },
  'not-ready': {
    fr: 'Le serveur n’est pas encore prêt.',
    nl: 'De server is nog niet klaar.',
    de: 'Der Server ist noch nicht bereit.',
    en: 'The server is not ready yet.',
  },
  'place-unknown': {
    fr: 'Nous ne connaissons pas le code postal {postcode} en Belgique.',
    nl: 'Wij kennen de postcode {postcode} niet in België.',
    de: 'Die Postleitzahl {postcode} kennen wir in Belgien nicht.',
    en: 'We do not know the postcode {postcode} in Belgium.',
  },
  'product-not-found': {
    fr: 'Ce produit n’est plus dans le catalogue.',
    nl: 'Dit product staat niet meer in de catalogus.',
    de: 'Dieses Produkt ist nicht mehr im Katalog.',
    en: 'This product is no longer in the catalogue.',
  },
  'producer-not-found': {
    fr: 'Nous ne connaissons pas ce producteur.',
    nl: 'Wij kennen deze producent niet.',
    de: 'Diesen Erzeuger kennen wir nicht.',
    en: 'We do not know this producer.',
  },
  'cooperative-not-found': {
    fr: 'Cette coopérative ne fait pas partie de la fédération.',
    nl: 'Deze coöperatie maakt geen deel uit van de federatie.',
    de: 'Diese Genossenschaft gehört nicht zum Verbund.',
    en: 'This co-op is not part of the federation.',
  },
  'basket-not-found': {
    fr: 'Ce panier n’existe pas ou plus.',
    nl: 'Dit mandje bestaat niet (meer).',
    de: 'Diesen Korb gibt es nicht (mehr).',
    en: 'This basket does not exist, or no longer.',
  },
  'basket-empty': {
    fr: 'Le panier est vide.',
    nl: 'Het mandje is leeg.',
    de: 'Der Korb ist leer.',
    en: 'The basket is empty.',
  },
  'basket-ordered': {
    fr: 'Ce panier a déjà été commandé.',
    nl: 'Dit mandje werd al besteld.',
    de: 'Dieser Korb wurde bereits bestellt.',
    en: 'This basket has already been ordered.',
  },
  'order-not-found': {
    fr: 'Nous ne trouvons pas cette commande.',
    nl: 'Wij vinden deze bestelling niet.',
    de: 'Wir finden diese Bestellung nicht.',
    en: 'We cannot find this order.',
  },
  'coop-order-not-found': {
    fr: 'Cette commande n’est pas dans la boîte de votre coopérative.',
    nl: 'Deze bestelling zit niet in de inbox van uw coöperatie.',
    de: 'Diese Bestellung ist nicht im Eingang Ihrer Genossenschaft.',
    en: 'This order is not in your co-op’s inbox.',
  },
  'join-not-found': {
    fr: 'L’une des deux n’est plus dans les fichiers des coopératives.',
    nl: 'Een van beide staat niet meer in de bestanden van de coöperaties.',
    de: 'Eines von beiden steht nicht mehr in den Dateien der Genossenschaften.',
    en: 'One of the two is no longer in the co-ops’ files.',
  },
  'join-decision-not-found': {
    fr: 'Cette décision n’existe pas, ou elle a déjà été annulée.',
    nl: 'Deze beslissing bestaat niet of werd al ongedaan gemaakt.',
    de: 'Diese Entscheidung gibt es nicht, oder sie wurde schon zurückgenommen.',
    en: 'This decision does not exist, or was already undone.',
  },
  'join-impossible': {
    fr: 'Ces deux ne peuvent pas être réunies.',
    nl: 'Deze twee kunnen niet samengevoegd worden.',
    de: 'Diese beiden lassen sich nicht zusammenführen.',
    en: 'These two cannot be joined.',
  },
  ...sourceProblemTexts,
  'link-not-found': {
    fr: 'Votre coopérative n’a pas ce lien avec un producteur.',
    nl: 'Uw coöperatie heeft deze band met een producent niet.',
    de: 'Diese Verbindung zu einem Erzeuger hat Ihre Genossenschaft nicht.',
    en: 'Your co-op has no such link with a producer.',
  },
  'link-changed': {
    fr: 'Quelqu’un vient de changer ces conditions. Relisez-les avant d’enregistrer les vôtres.',
    nl: 'Iemand heeft deze voorwaarden net gewijzigd. Lees ze na voor u de uwe bewaart.',
    de: 'Jemand hat diese Bedingungen gerade geändert. Bitte erst lesen, dann Ihre speichern.',
    en: 'Somebody has just changed these terms. Read them again before you save yours.',
  },
  'link-dates-crossed': {
    fr: 'Le dernier jour est avant le premier.',
    nl: 'De laatste dag ligt voor de eerste.',
    de: 'Der letzte Tag liegt vor dem ersten.',
    en: 'The last day is before the first.',
  },
  'nothing-to-undo': {
    fr: 'Il n’y a rien à annuler : personne n’a encore changé ces conditions.',
    nl: 'Er valt niets ongedaan te maken: niemand heeft deze voorwaarden al gewijzigd.',
    de: 'Es gibt nichts zurückzunehmen: Noch niemand hat diese Bedingungen geändert.',
    en: 'There is nothing to undo: nobody has changed these terms yet.',
  },
  'common-stock-changed': {
    fr: 'Ce stock vient de changer. Relisez-le avant d’enregistrer le vôtre.',
    nl: 'Deze voorraad is net gewijzigd. Kijk ze na voor u de uwe bewaart.',
    de: 'Dieser Bestand hat sich gerade geändert. Bitte erst lesen, dann Ihren speichern.',
    en: 'This stock has just changed. Read it again before you save yours.',
  },
  'reserves-exceed-stock': {
    fr: 'Les réserves des coopératives font {reserved} ensemble : plus que les {units} du stock.',
    nl: 'De reserves van de coöperaties zijn samen {reserved}: meer dan de {units} in voorraad.',
    de: 'Die Reserven der Genossenschaften sind zusammen {reserved}: mehr als die {units} im Bestand.',
    en: 'The co-ops’ reserves add up to {reserved}: more than the {units} in stock.',
  },
  ...showcaseProblemTexts,
  'day-not-available': {
    fr: 'Ce jour ne peut plus être choisi : la clôture est passée ou la tournée est complète.',
    nl: 'Deze dag kan niet meer gekozen worden: de bestelling is afgesloten of de ronde is vol.',
    de: 'Dieser Tag ist nicht mehr wählbar: Bestellschluss vorbei oder Tour voll.',
    en: 'This day can no longer be chosen: its cut-off has passed or the round is full.',
  },
  'address-outside-round': {
    fr: 'La tournée choisie ne passe pas au code postal {postcode}. Choisissez un autre jour ou un point relais.',
    nl: 'De gekozen ronde komt niet in postcode {postcode}. Kies een andere dag of een afhaalpunt.',
    de: 'Die gewählte Tour fährt die Postleitzahl {postcode} nicht an. Bitte einen anderen Tag oder eine Abholstelle wählen.',
    en: 'The chosen round does not reach postcode {postcode}. Choose another day or a pickup point.',
  },
  'lines-unavailable': {
    fr: 'Certains produits ne peuvent pas être commandés ainsi.',
    nl: 'Sommige producten kunnen zo niet besteld worden.',
    de: 'Einige Produkte können so nicht bestellt werden.',
    en: 'Some products cannot be ordered like this.',
  },
  'minimum-not-met': {
    fr: 'Il manque {missing} pour atteindre le minimum de ce jour.',
    nl: 'Er ontbreekt {missing} om het minimum van deze dag te halen.',
    de: 'Zum Mindestbetrag dieses Tages fehlen noch {missing}.',
    en: '{missing} more is needed to reach the minimum of this day.',
  },
  'total-changed': {
    fr: 'Le total a changé : il est maintenant de {total}. Vérifiez et confirmez à nouveau.',
    nl: 'Het totaal is gewijzigd: het is nu {total}. Kijk het na en bevestig opnieuw.',
    de: 'Die Summe hat sich geändert: sie beträgt jetzt {total}. Bitte prüfen und erneut bestätigen.',
    en: 'The total has changed: it is now {total}. Check it and confirm again.',
  },
  'idempotency-key-missing': {
    fr: 'L’en-tête Idempotency-Key manque ou n’a pas la bonne forme (8 à 100 caractères visibles).',
    nl: 'De header Idempotency-Key ontbreekt of heeft niet de juiste vorm (8 tot 100 zichtbare tekens).',
    de: 'Der Header Idempotency-Key fehlt oder hat nicht die richtige Form (8 bis 100 sichtbare Zeichen).',
    en: 'The Idempotency-Key header is missing or malformed (8 to 100 visible characters).',
  },
  'idempotency-key-reused': {
    fr: 'Cette clé Idempotency-Key a déjà servi pour une autre commande.',
    nl: 'Deze Idempotency-Key werd al voor een andere bestelling gebruikt.',
    de: 'Dieser Idempotency-Key wurde schon für eine andere Bestellung verwendet.',
    en: 'This Idempotency-Key was already used for a different order.',
  },
};

/** Fills `{name}` places in a text. */
export function fillText(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Why a line cannot be ordered (on a day), told of a product by `{name}`. */
export const unavailableTexts = {
  'only-left': {
    fr: '{name} : il n’en reste que {left}.',
    nl: '{name}: er zijn er nog maar {left}.',
    de: '{name}: es sind nur noch {left} da.',
    en: '{name}: only {left} left.',
  },
  'out-of-stock': {
    fr: '{name} : épuisé.',
    nl: '{name}: uitverkocht.',
    de: '{name}: ausverkauft.',
    en: '{name}: out of stock.',
  },
  'not-linked': {
    fr: '{name} : cette coopérative ne le propose pas en ce moment.',
    nl: '{name}: deze coöperatie biedt het op dit moment niet aan.',
    de: '{name}: diese Genossenschaft bietet es zurzeit nicht an.',
    en: '{name}: this co-op does not offer it at the moment.',
  },
  'not-for-audience': {
    fr: '{name} : réservé à un autre public.',
    nl: '{name}: voorbehouden aan een ander publiek.',
    de: '{name}: nur für eine andere Kundengruppe.',
    en: '{name}: only for another kind of customer.',
  },
  'out-of-season': {
    fr: '{name} : pas de saison ce jour-là.',
    nl: '{name}: die dag niet in het seizoen.',
    de: '{name}: an diesem Tag nicht Saison.',
    en: '{name}: not in season on that day.',
  },
  'needs-freezer': {
    fr: '{name} : ce point relais n’a pas de congélateur.',
    nl: '{name}: dit afhaalpunt heeft geen diepvriezer.',
    de: '{name}: diese Abholstelle hat kein Gefrierfach.',
    en: '{name}: this pickup point has no freezer.',
  },
  'no-transfer': {
    fr: '{name} : aucune navette ne l’amène à temps.',
    nl: '{name}: geen transport brengt het op tijd.',
    de: '{name}: kein Transport bringt es rechtzeitig.',
    en: '{name}: no van brings it in time.',
  },
  'too-late': {
    fr: '{name} : la clôture pour ce jour est passée.',
    nl: '{name}: de bestelling voor die dag is afgesloten.',
    de: '{name}: Bestellschluss für diesen Tag ist vorbei.',
    en: '{name}: the cut-off for that day has passed.',
  },
  full: {
    fr: '{name} : la tournée de ce jour est complète.',
    nl: '{name}: de ronde van die dag is vol.',
    de: '{name}: die Tour dieses Tages ist voll.',
    en: '{name}: the round of that day is full.',
  },
  'no-service-here': {
    fr: '{name} : pas de livraison à cet endroit.',
    nl: '{name}: hier wordt niet geleverd.',
    de: '{name}: hierher wird nicht geliefert.',
    en: '{name}: no delivery to this place.',
  },
} as const satisfies Record<string, LocalText>;
