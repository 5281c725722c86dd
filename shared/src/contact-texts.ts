import type { LocalText } from './locale.ts';

/** Why a telephone number is not taken. */
export const phoneText: LocalText = {
  fr: 'Ce numéro n’existe pas. Avec l’indicatif s’il n’est pas belge, par exemple +33 6 12 34 56 78.',
  nl: 'Dit nummer bestaat niet. Met landcode als het niet Belgisch is, bijvoorbeeld +31 6 12345678.',
  de: 'Diese Nummer gibt es nicht. Mit Vorwahl, wenn sie nicht belgisch ist, zum Beispiel +49 1512 3456789.',
  en: 'There is no such number. With the country code if it is not Belgian, e.g. +33 6 12 34 56 78.',
};
