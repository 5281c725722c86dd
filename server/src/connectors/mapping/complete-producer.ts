import { foldText } from '@carriole/shared/text.ts';
import type { Place } from '../../reference.ts';
import { cellText } from '../parsed.ts';
import type { Cell, ProducerField, SourceRecord } from '../source.ts';
import { postcodeIn } from './value-tests.ts';

type Cells = Partial<Record<ProducerField, Cell>>;

/** Belgian places by postcode and by folded name. */
export type PlaceNames = {
  byPostcode: ReadonlyMap<string, readonly Place[]>;
  byName: ReadonlyMap<string, readonly Place[]>;
};

export function placeNames(places: readonly Place[]): PlaceNames {
  return {
    byPostcode: Map.groupBy(places, ({ postcode }) => postcode),
    byName: Map.groupBy(places, ({ place }) => foldText(place)),
  };
}

/**
 * A producer's row with postcode and place each in its cell: out of `4317 Faimes`, the village of a postcode, or the
 * postcode of a village that is the only one of its name. Whom it sells to is everybody where no column says it.
 */
export function completeProducer(
  record: SourceRecord<ProducerField>,
  places: PlaceNames,
): SourceRecord<ProducerField> {
  const { cells, headings } = record;
  return {
    ...record,
    cells: {
      ...cells,
      ...placeOf(cells, places),
      ...('audiences' in headings ? {} : { audiences: 'tous' }),
    },
    headings: {
      ...(headings.place ? { postcode: headings.place } : {}),
      ...(headings.postcode ? { place: headings.postcode } : {}),
      ...headings,
    },
  };
}

function placeOf(cells: Cells, { byPostcode, byName }: PlaceNames): Cells {
  const said = [cells.postcode, cells.place].map(cellText);
  const [postcode = '', place = ''] = said;
  const code = postcodeIn(postcode) || postcodeIn(place);
  const name = nameIn(place) || nameIn(postcode);
  if (code !== '') {
    const [first] = byPostcode.get(code) ?? [];
    return { postcode: code, place: name || (first?.place ?? '') };
  }
  const alike = byName.get(foldText(name)) ?? [];
  const codes = new Set(alike.map((one) => one.postcode));
  if (postcode !== '' || codes.size !== 1) return {};
  return { postcode: [...codes][0] ?? '', place: name };
}

/** The village of `B-4317 Faimes`, or of `Faimes (4317)`. */
function nameIn(text: string): string {
  return text.replace(/\(?(?:B-?)?\d{4}\)?/i, '').replace(/^[\s,–-]+|[\s,–-]+$/g, '');
}
