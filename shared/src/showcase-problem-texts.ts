import type { LocalText } from './locale.ts';

/** The sentences of the refusals of pictures and stories. */
export const showcaseProblemTexts = {
  'subject-not-found': {
    fr: 'Ce producteur, ce produit ou cette coopérative n’existe pas.',
    nl: 'Deze producent, dit product of deze coöperatie bestaat niet.',
    de: 'Diesen Erzeuger, dieses Produkt oder diese Genossenschaft gibt es nicht.',
    en: 'There is no such producer, product or co-op.',
  },
  'picture-not-found': {
    fr: 'Cette photo n’existe pas, ou plus.',
    nl: 'Deze foto bestaat niet of niet meer.',
    de: 'Dieses Bild gibt es nicht oder nicht mehr.',
    en: 'This picture does not exist, or no longer.',
  },
  'picture-too-large': {
    fr: 'Cette photo est trop grande : au plus 12 Mo, et 50 millions de pixels en JPEG, 20 sinon.',
    nl: 'Deze foto is te groot: hoogstens 12 MB, en 50 miljoen pixels als JPEG, anders 20.',
    de: 'Dieses Bild ist zu groß: höchstens 12 MB, und 50 Millionen Pixel als JPEG, sonst 20.',
    en: 'This picture is too large: at most 12 MB, and 50 million pixels as JPEG, else 20.',
  },
  'picture-kind-refused': {
    fr: 'Envoyez une photo en JPEG, PNG, WebP ou AVIF. Un iPhone la convertit si vous réglez Appareil photo, Formats, « Le plus compatible ».',
    nl: 'Stuur een foto als JPEG, PNG, WebP of AVIF. Een iPhone zet ze om als u Camera, Structuren, ‘Meest compatibel’ kiest.',
    de: 'Bitte ein Bild als JPEG, PNG, WebP oder AVIF senden. Ein iPhone wandelt es um, wenn Kamera, Formate, „Maximale Kompatibilität“ gewählt ist.',
    en: 'Send a picture as JPEG, PNG, WebP or AVIF. An iPhone converts it when Camera, Formats is set to “Most Compatible”.',
  },
  'picture-unreadable': {
    fr: 'Cette photo est abîmée, incomplète, ou contient autre chose qu’une image. Réexportez-la et réessayez.',
    nl: 'Deze foto is beschadigd, onvolledig of bevat iets anders dan een beeld. Exporteer ze opnieuw en probeer het nog eens.',
    de: 'Dieses Bild ist beschädigt, unvollständig oder enthält noch etwas anderes. Bitte neu exportieren und noch einmal versuchen.',
    en: 'This picture is damaged, incomplete, or holds something besides an image. Export it again and retry.',
  },
  'pictures-busy': {
    fr: 'Trop de photos arrivent à la fois. Réessayez dans un instant.',
    nl: 'Er komen te veel foto’s tegelijk binnen. Probeer het zo dadelijk opnieuw.',
    de: 'Es kommen gerade zu viele Bilder auf einmal. Bitte gleich noch einmal versuchen.',
    en: 'Too many pictures are coming in at once. Try again in a moment.',
  },
  'pictures-changed': {
    fr: 'Les photos ont changé entre-temps. Rechargez la page.',
    nl: 'De foto’s zijn intussen gewijzigd. Laad de pagina opnieuw.',
    de: 'Die Bilder haben sich inzwischen geändert. Bitte die Seite neu laden.',
    en: 'The pictures have changed meanwhile. Reload the page.',
  },
  'too-many-pictures': {
    fr: 'Huit photos au plus. Retirez-en une d’abord.',
    nl: 'Hoogstens acht foto’s. Verwijder er eerst een.',
    de: 'Höchstens acht Bilder. Bitte zuerst eines entfernen.',
    en: 'Eight pictures at most. Remove one first.',
  },
  'story-changed': {
    fr: 'Quelqu’un d’autre a changé ce texte entre-temps. Copiez le vôtre, rechargez la page et réunissez-les.',
    nl: 'Iemand anders heeft deze tekst intussen gewijzigd. Kopieer de uwe, laad de pagina opnieuw en voeg ze samen.',
    de: 'Jemand anderes hat diesen Text inzwischen geändert. Bitte den eigenen kopieren, die Seite neu laden und beide zusammenführen.',
    en: 'Somebody else changed this text meanwhile. Copy yours, reload the page and bring the two together.',
  },
} satisfies Record<string, LocalText>;
