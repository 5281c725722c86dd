import { weekdayName } from '@carriole/shared/calendar.ts';
import type { SourceTables } from '@carriole/shared/contracts/sources.ts';
import type { Locale } from '@carriole/shared/locale.ts';
import { type Reference, referenceRows } from '../../reference.ts';
import { wordTexts } from '../field-texts.ts';
import type { Named } from './guess-mapping.ts';

type Choice = SourceTables['choices'][string][number];

/** What a word of each field may be taken for, in the reader's language; the ids are words every check understands. */
export function fieldChoices(
  reference: Reference,
  producers: readonly Named[],
  locale: Locale,
): SourceTables['choices'] {
  const word = (key: keyof typeof wordTexts) => wordTexts[key][locale];
  const none = { id: 'none', name: word('none') };
  const yesNo = [
    { id: 'oui', name: word('yes') },
    { id: 'non', name: word('no') },
  ];
  const units = referenceRows('units').map((row) => ({
    id: row.id ?? '',
    name: row[`name_${locale}`] ?? '',
  }));
  const named = (list: Reference['labels' | 'allergens']) =>
    list.map(({ id, name }) => ({ id, name: name[locale] }));
  return {
    category: categoryChoices(reference, locale),
    producer: producers.map(({ ref, name }) => ({ id: ref, name })),
    pack: units,
    salesUnit: units,
    netUnit: ['g', 'kg', 'ml', 'cl', 'l']
      .map((id) => ({ id, name: id }))
      .concat({ id: 'piece', name: word('piece') }),
    vatRate: reference.vatRates.map((rate) => ({ id: String(rate), name: `${rate}\u00a0%` })),
    allergens: [none, ...named(reference.allergens)],
    labels: [none, ...named(reference.labels)],
    storage: (['ambient', 'cold', 'frozen'] as const).map((id) => ({ id, name: word(id) })),
    audiences: audienceChoices(locale),
    weekday: weekdayIds.map((id, index) => ({ id, name: weekdayName(index + 1, locale) })),
    ...Object.fromEntries(['weighed', 'organic', 'hasFridge', 'hasFreezer'].map((field) => [field, yesNo])),
  };
}

const weekdayIds = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Categories of the second level, each under its parent: `Légumes › Choux`. */
function categoryChoices({ categories }: Reference, locale: Locale): Choice[] {
  const parents = new Map(categories.map(({ id, name }) => [id, name[locale]]));
  return categories.flatMap(({ id, parentId, name }) =>
    parentId === null ? [] : [{ id, name: `${parents.get(parentId) ?? ''} › ${name[locale]}` }],
  );
}

function audienceChoices(locale: Locale): Choice[] {
  const [household, professional] = [wordTexts.household[locale], wordTexts.professional[locale]];
  return [
    { id: 'household professional', name: `${household}, ${professional}` },
    { id: 'household', name: household },
    { id: 'professional', name: professional },
  ];
}
