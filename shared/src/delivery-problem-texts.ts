import type { LocalText } from './locale.ts';

/** The sentences of the refusals of the delivery desk. */
export const deliveryProblemTexts = {
  'delivery-not-found': {
    fr: 'Cette tournée, ce point, ce transfert ou cette date n’existe pas, ou plus.',
    nl: 'Deze ronde, dit afhaalpunt, deze overbrenging of deze datum bestaat niet of niet meer.',
    de: 'Diese Runde, diesen Abholpunkt, diese Überführung oder dieses Datum gibt es nicht oder nicht mehr.',
    en: 'This round, point, transfer or date does not exist, or no longer.',
  },
  'delivery-changed': {
    fr: '{name} a changé ceci entre-temps ({when}). Relisez avant d’enregistrer.',
    nl: '{name} heeft dit intussen gewijzigd ({when}). Lees opnieuw voor u opslaat.',
    de: '{name} hat das inzwischen geändert ({when}). Bitte vor dem Speichern neu lesen.',
    en: '{name} changed this in the meantime ({when}). Read it again before saving.',
  },
  'orders-affected': {
    fr: 'Commandes déjà prévues que ceci toucherait : {count}. Confirmez pour continuer.',
    nl: 'Geplande bestellingen die hierdoor geraakt worden: {count}. Bevestig om verder te gaan.',
    de: 'Geplante Bestellungen, die das betrifft: {count}. Bitte zum Fortfahren bestätigen.',
    en: 'Orders already planned that this would affect: {count}. Confirm to go on.',
  },
  'name-taken': {
    fr: '« {name} » existe déjà dans votre coopérative. Choisissez un autre nom.',
    nl: '‘{name}’ bestaat al in uw coöperatie. Kies een andere naam.',
    de: '„{name}“ gibt es in Ihrer Genossenschaft schon. Bitte einen anderen Namen wählen.',
    en: '“{name}” exists already in your co-op. Choose another name.',
  },
  'day-taken': {
    fr: 'Il y a déjà un passage ce jour-là à cette heure.',
    nl: 'Er is die dag op dat uur al een beurt.',
    de: 'An diesem Tag gibt es um diese Uhrzeit schon eine Fahrt oder Öffnung.',
    en: 'There is one already on that day at that time.',
  },
  'not-a-day-of-it': {
    fr: 'Rien de tel n’est prévu à cette date.',
    nl: 'Op die datum is daarvan niets gepland.',
    de: 'An diesem Datum ist davon nichts vorgesehen.',
    en: 'Nothing of it is planned on that date.',
  },
  'date-past': {
    fr: 'Cette date est passée.',
    nl: 'Die datum is voorbij.',
    de: 'Dieses Datum ist vorbei.',
    en: 'That date is past.',
  },
  'area-crosses-itself': {
    fr: 'Le contour se croise ou se touche lui-même. Déplacez un de ses coins.',
    nl: 'De omtrek kruist of raakt zichzelf. Verplaats een van de hoeken.',
    de: 'Der Umriss kreuzt oder berührt sich selbst. Bitte eine Ecke verschieben.',
    en: 'The outline crosses or touches itself. Move one of its corners.',
  },
  'area-too-small': {
    fr: 'Ce contour est trop petit : il lui faut au moins dix hectares.',
    nl: 'Deze omtrek is te klein: minstens tien hectare is nodig.',
    de: 'Dieser Umriss ist zu klein: Er braucht mindestens zehn Hektar.',
    en: 'This outline is too small: it needs ten hectares at least.',
  },
  'area-empty': {
    fr: 'Aucun code postal n’est pour plus de moitié dans ce contour.',
    nl: 'Geen enkele postcode ligt voor meer dan de helft binnen deze omtrek.',
    de: 'Keine Postleitzahl liegt zu mehr als der Hälfte in diesem Umriss.',
    en: 'No postcode lies by more than half inside this outline.',
  },
} satisfies Record<string, LocalText>;
