import type { LocalText } from '@carriole/shared/locale.ts';

function text(fr: string, nl: string, de: string, en: string): LocalText {
  return { fr, nl, de, en };
}

/** Why a whole file, sheet or column of a source stays out, as its staff reads it. */
export const fileReasons = {
  'file-unreadable': text(
    'Ce fichier ne se lit pas.',
    'Dit bestand is onleesbaar.',
    'Diese Datei ist nicht lesbar.',
    'This file cannot be read.',
  ),
  'file-empty': text(
    'Ce fichier est vide.',
    'Dit bestand is leeg.',
    'Diese Datei ist leer.',
    'This file is empty.',
  ),
  'file-old-excel': text(
    'C’est un ancien classeur .xls : ouvrez-le et enregistrez-le en .xlsx.',
    'Dit is een oude .xls-werkmap: open ze en bewaar ze als .xlsx.',
    'Das ist eine alte .xls-Mappe: öffnen Sie sie und speichern Sie sie als .xlsx.',
    'This is an old .xls workbook: open it and save it as .xlsx.',
  ),
  'file-locked': text(
    'Ce classeur est protégé par un mot de passe : enregistrez-le sans.',
    'Deze werkmap is beveiligd met een wachtwoord: bewaar ze zonder.',
    'Diese Mappe ist mit einem Passwort geschützt: speichern Sie sie ohne.',
    'This workbook is locked with a password: save it without one.',
  ),
  'file-open-document': text(
    'C’est un classeur LibreOffice ou OpenOffice : enregistrez-le en .xlsx.',
    'Dit is een werkmap van LibreOffice of OpenOffice: bewaar ze als .xlsx.',
    'Das ist eine Mappe von LibreOffice oder OpenOffice: speichern Sie sie als .xlsx.',
    'This is a LibreOffice or OpenOffice workbook: save it as .xlsx.',
  ),
  'file-pdf': text(
    'C’est un PDF : il faut le classeur ou le CSV dont il vient.',
    'Dit is een pdf: de werkmap of het CSV-bestand waaruit hij komt, is nodig.',
    'Das ist ein PDF: Es braucht die Mappe oder CSV-Datei, aus der es stammt.',
    'This is a PDF: the workbook or CSV it comes from is needed.',
  ),
  'file-page': text(
    'C’est une page web, pas un tableau : ouvrez-la dans un tableur et enregistrez-la en .xlsx.',
    'Dit is een webpagina, geen tabel: open ze in een rekenblad en bewaar ze als .xlsx.',
    'Das ist eine Webseite, keine Tabelle: öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als .xlsx.',
    'This is a web page, not a table: open it in a spreadsheet and save it as .xlsx.',
  ),
  'file-other': text(
    'Ce n’est ni un classeur .xlsx ni un fichier CSV.',
    'Dit is geen .xlsx-werkmap en geen CSV-bestand.',
    'Das ist weder eine .xlsx-Mappe noch eine CSV-Datei.',
    'This is neither an .xlsx workbook nor a CSV file.',
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
} satisfies Record<string, LocalText>;
