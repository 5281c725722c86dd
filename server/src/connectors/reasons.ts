import type { LocalText } from '@carriole/shared/locale.ts';

function text(fr: string, nl: string, de: string, en: string): LocalText {
  return { fr, nl, de, en };
}

/** Why a row of a co-op's own source is refused, as its staff reads it. */
export const refusalSentences = {
  'file-unreadable': text(
    'Ce fichier ne se lit pas.',
    'Dit bestand is onleesbaar.',
    'Diese Datei ist nicht lesbar.',
    'This file cannot be read.',
  ),
  'not-a-catalogue': text(
    'Ce document n’est pas un catalogue.',
    'Dit document is geen catalogus.',
    'Dieses Dokument ist kein Katalog.',
    'This document is not a catalogue.',
  ),
  'document-too-large': text(
    'Ce document est trop grand.',
    'Dit document is te groot.',
    'Dieses Dokument ist zu groß.',
    'This document is too large.',
  ),
  'document-too-deep': text(
    'Ce document emboîte trop de niveaux.',
    'Dit document is te diep genest.',
    'Dieses Dokument ist zu tief verschachtelt.',
    'This document is nested too deeply.',
  ),
  'table-missing': text(
    'Ce fichier ou cette feuille manque.',
    'Dit bestand of blad ontbreekt.',
    'Diese Datei oder dieses Blatt fehlt.',
    'This file or sheet is missing.',
  ),
  'column-missing': text(
    'Cette colonne manque.',
    'Deze kolom ontbreekt.',
    'Diese Spalte fehlt.',
    'This column is missing.',
  ),
  'formula-broken': text(
    'La formule de cette cellule est cassée.',
    'De formule van deze cel is stuk.',
    'Die Formel dieser Zelle ist fehlerhaft.',
    'The formula in this cell is broken.',
  ),
  'ref-missing': text(
    'La référence manque.',
    'De referentie ontbreekt.',
    'Die Referenz fehlt.',
    'The reference is missing.',
  ),
  'duplicate-ref': text(
    'Cette référence est déjà prise par une ligne plus haut.',
    'Deze referentie komt hoger al voor.',
    'Diese Referenz steht weiter oben schon.',
    'This reference is already used by an earlier row.',
  ),
  'name-missing': text('Le nom manque.', 'De naam ontbreekt.', 'Der Name fehlt.', 'The name is missing.'),
  'producer-unknown': text(
    'Ce producteur n’est pas dans la liste des producteurs.',
    'Deze producent staat niet in de producentenlijst.',
    'Dieser Erzeuger steht nicht in der Erzeugerliste.',
    'This producer is not in the list of producers.',
  ),
  'product-unknown': text(
    'La fiche du produit est introuvable.',
    'De productfiche is niet te vinden.',
    'Das Produktblatt ist nicht zu finden.',
    'The product sheet cannot be found.',
  ),
  'kind-not-taken': text(
    'Ce genre de produit ne se reprend pas.',
    'Dit soort product wordt niet overgenomen.',
    'Diese Art von Produkt wird nicht übernommen.',
    'This kind of product is not taken over.',
  ),
  'category-unknown': text(
    'Ce rayon n’existe pas.',
    'Deze afdeling bestaat niet.',
    'Diese Abteilung gibt es nicht.',
    'There is no such category.',
  ),
  'sales-unit-unknown': text(
    'Ce conditionnement ne dit pas dans quoi l’article est vendu.',
    'Uit deze verpakking blijkt niet hoe het artikel verkocht wordt.',
    'Aus dieser Verpackung geht die Verkaufseinheit nicht hervor.',
    'This pack does not say what the article is sold in.',
  ),
  'content-missing': text(
    'La contenance manque.',
    'De inhoud ontbreekt.',
    'Der Inhalt fehlt.',
    'The content is missing.',
  ),
  'content-not-a-number': text(
    'La contenance n’est pas un nombre au-dessus de zéro.',
    'De inhoud is geen getal boven nul.',
    'Der Inhalt ist keine Zahl über null.',
    'The content is not a number above zero.',
  ),
  'unit-unknown': text(
    'Cette unité est inconnue.',
    'Deze eenheid is onbekend.',
    'Diese Einheit ist unbekannt.',
    'This unit is unknown.',
  ),
  'yes-no-unknown': text(
    'Ni oui, ni non.',
    'Geen ja en geen nee.',
    'Weder ja noch nein.',
    'Neither yes nor no.',
  ),
  'price-missing': text(
    'Il n’y a aucun prix.',
    'Er is geen prijs.',
    'Es gibt keinen Preis.',
    'There is no price.',
  ),
  'price-not-a-number': text(
    'Le prix n’est pas un nombre.',
    'De prijs is geen getal.',
    'Der Preis ist keine Zahl.',
    'The price is not a number.',
  ),
  'price-not-positive': text(
    'Le prix doit être au-dessus de zéro.',
    'De prijs moet boven nul liggen.',
    'Der Preis muss über null liegen.',
    'The price must be above zero.',
  ),
  'price-is-a-date': text(
    'Le tableur a fait une date de ce prix.',
    'Het rekenblad heeft van deze prijs een datum gemaakt.',
    'Die Tabelle hat aus diesem Preis ein Datum gemacht.',
    'The spreadsheet turned this price into a date.',
  ),
  'currency-unknown': text(
    'Les prix se donnent en euros.',
    'Prijzen worden in euro gegeven.',
    'Preise werden in Euro angegeben.',
    'Prices are given in euros.',
  ),
  'case-size-not-whole': text(
    'Le colis doit être un nombre entier, au moins 1.',
    'De verpakking moet een geheel getal zijn, minstens 1.',
    'Das Gebinde muss eine ganze Zahl sein, mindestens 1.',
    'The case must be a whole number, at least 1.',
  ),
  'vat-rate-missing': text(
    'Le taux de TVA manque.',
    'Het btw-tarief ontbreekt.',
    'Der Mehrwertsteuersatz fehlt.',
    'The VAT rate is missing.',
  ),
  'vat-rate-unknown': text(
    'Ce taux de TVA n’existe pas.',
    'Dit btw-tarief bestaat niet.',
    'Diesen Mehrwertsteuersatz gibt es nicht.',
    'There is no such VAT rate.',
  ),
  'amount-unreadable': text(
    'Ce montant ne se lit pas.',
    'Dit bedrag is onleesbaar.',
    'Dieser Betrag ist nicht lesbar.',
    'This amount cannot be read.',
  ),
  'allergen-unknown': text(
    'Cet allergène n’est pas dans la liste légale.',
    'Dit allergeen staat niet in de wettelijke lijst.',
    'Dieses Allergen steht nicht in der gesetzlichen Liste.',
    'This allergen is not in the legal list.',
  ),
  'label-unknown': text(
    'Ce label est inconnu.',
    'Dit label is onbekend.',
    'Dieses Label ist unbekannt.',
    'This label is unknown.',
  ),
  'month-unknown': text(
    'Ce mois n’existe pas.',
    'Deze maand bestaat niet.',
    'Diesen Monat gibt es nicht.',
    'There is no such month.',
  ),
  'month-range-open': text(
    'Il faut le premier et le dernier mois.',
    'De eerste en de laatste maand zijn nodig.',
    'Erster und letzter Monat sind nötig.',
    'Both the first and the last month are needed.',
  ),
  'stock-not-a-whole-number': text(
    'Le stock n’est pas un nombre entier.',
    'De voorraad is geen geheel getal.',
    'Der Bestand ist keine ganze Zahl.',
    'The stock is not a whole number.',
  ),
  'stock-negative': text(
    'Le stock est sous zéro.',
    'De voorraad is kleiner dan nul.',
    'Der Bestand liegt unter null.',
    'The stock is below zero.',
  ),
  'time-unknown': text(
    'Ce jour ou cette heure ne se lit pas.',
    'Deze dag of dit uur is onleesbaar.',
    'Dieser Tag oder diese Uhrzeit ist nicht lesbar.',
    'This day or time cannot be read.',
  ),
  'gtin-check-digit': text(
    'Ce code-barres est faux : sa clé ne correspond pas.',
    'Deze streepjescode klopt niet: het controlecijfer is fout.',
    'Dieser Strichcode stimmt nicht: Die Prüfziffer ist falsch.',
    'This barcode is wrong: its check digit does not match.',
  ),
  'storage-unknown': text(
    'Cette conservation est inconnue.',
    'Deze bewaring is onbekend.',
    'Diese Lagerung ist unbekannt.',
    'This storage is unknown.',
  ),
  'enterprise-number-check': text(
    'Ce numéro d’entreprise est faux.',
    'Dit ondernemingsnummer klopt niet.',
    'Diese Unternehmensnummer stimmt nicht.',
    'This enterprise number is wrong.',
  ),
  'postcode-unknown': text(
    'Ce code postal n’existe pas.',
    'Deze postcode bestaat niet.',
    'Diese Postleitzahl gibt es nicht.',
    'There is no such postcode.',
  ),
  'place-missing': text(
    'La localité manque.',
    'De plaats ontbreekt.',
    'Der Ort fehlt.',
    'The place is missing.',
  ),
  'coordinate-unknown': text(
    'Cette coordonnée ne se lit pas.',
    'Deze coördinaat is onleesbaar.',
    'Diese Koordinate ist nicht lesbar.',
    'This coordinate cannot be read.',
  ),
  'date-unknown': text(
    'Cette date ne se lit pas.',
    'Deze datum is onleesbaar.',
    'Dieses Datum ist nicht lesbar.',
    'This date cannot be read.',
  ),
  'audience-unknown': text(
    'Ce public est inconnu.',
    'Dit publiek is onbekend.',
    'Dieses Publikum ist unbekannt.',
    'This audience is unknown.',
  ),
  'lead-time-unknown': text(
    'Le délai doit être de 0 à 60 jours.',
    'De termijn moet 0 tot 60 dagen zijn.',
    'Die Frist muss 0 bis 60 Tage sein.',
    'The lead time must be 0 to 60 days.',
  ),
  'weekday-unknown': text(
    'Ce jour n’existe pas.',
    'Deze dag bestaat niet.',
    'Diesen Tag gibt es nicht.',
    'There is no such day.',
  ),
  'window-upside-down': text(
    'La fin vient avant le début.',
    'Het einde komt voor het begin.',
    'Das Ende liegt vor dem Anfang.',
    'The end comes before the start.',
  ),
  'capacity-unknown': text(
    'La capacité doit être un nombre entier, au moins 1.',
    'De capaciteit moet een geheel getal zijn, minstens 1.',
    'Die Kapazität muss eine ganze Zahl sein, mindestens 1.',
    'The capacity must be a whole number, at least 1.',
  ),
} satisfies Record<string, LocalText>;

/** The stable slug of a refusal. */
export type Reason = keyof typeof refusalSentences;
