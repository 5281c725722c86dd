import type { PointDraft } from '@carriole/shared/contracts/delivery-desk-parts.ts';
import type { PointView } from '@carriole/shared/contracts/delivery-desk-views.ts';
import type { TextKey } from '../../i18n/load.ts';

export type PointWrong = Partial<Record<'name' | 'postcode' | 'place' | 'audiences' | 'endsOn', TextKey>>;

/** A PickupPoint to begin writing with. */
export function pointDraft(point: PointView | null): PointDraft {
  if (point) {
    const { id: _, version: __, handMade: ___, openings: ____, ...draft } = point;
    return structuredClone(draft);
  }
  return {
    name: '',
    street: '',
    postcode: '',
    place: '',
    position: null,
    hasFridge: false,
    hasFreezer: false,
    audiences: ['household', 'professional'],
    startsOn: null,
    endsOn: null,
    note: '',
  };
}

/** What is wrong with a PickupPoint, field by field; null when it can be sent. */
export function pointWrong({
  name,
  postcode,
  place,
  audiences,
  startsOn,
  endsOn,
}: PointDraft): PointWrong | null {
  const wrong: PointWrong = {};
  if (name.trim() === '') wrong.name = 'delivery.wrong.name';
  if (!/^[1-9]\d{3}$/.test(postcode)) wrong.postcode = 'delivery.wrong.postcode';
  if (place.trim() === '') wrong.place = 'delivery.wrong.place';
  if (audiences.length === 0) wrong.audiences = 'delivery.wrong.audiences';
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) wrong.endsOn = 'delivery.wrong.endsOn';
  return Object.keys(wrong).length > 0 ? wrong : null;
}
