import { type Ring, type SheetXy, toSheet } from '@carriole/shared/areas.ts';
import type { Audience } from '@carriole/shared/audience.ts';
import type { AreasView, DeskWritten } from '@carriole/shared/contracts/delivery-desk.ts';
import type { ZoneDraft } from '@carriole/shared/contracts/delivery-desk-parts.ts';
import type { ZoneView } from '@carriole/shared/contracts/delivery-desk-views.ts';
import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { TextField } from '../../ui/field.tsx';
import type { Asked } from '../ask.ts';
import { focusWrong } from '../focus-wrong.ts';
import {
  type Area,
  areaDraft,
  areaOfZone,
  areaTrouble,
  noArea,
  withCommune,
  withPostcode,
  withRing,
} from './area-draft.ts';
import { AreaMap } from './area-map.tsx';
import { AudienceFields } from './audience-fields.tsx';
import { Corners } from './corners.tsx';
import { FormEnd } from './form-end.tsx';
import { Handle } from './handle.tsx';
import { withCorner, withCornerAt } from './moves.ts';
import { PostcodeList } from './postcode-list.tsx';
import { useDelivery, type Writing } from './state.tsx';
import { useWriter } from './writing.tsx';

const ways = ['postcodes', 'communes', 'polygon'] as const;
type Way = (typeof ways)[number];
type Send = (affected: number) => Promise<Asked<DeskWritten>>;

/** Draws a zone: by postcodes, by communes or by a line around; the list beside the map always says the same. */
export function ZoneForm(props: {
  areas: AreasView;
  zone: ZoneView | null;
  send: (draft: ZoneDraft) => Send;
  end: () => Send;
  saved: (id: string) => void;
  ended: () => void;
}) {
  const { t } = useI18n();
  const { desk } = useDelivery();
  const writer = useWriter();
  const [name, setName] = createSignal('');
  const [audiences, setAudiences] = createSignal<readonly Audience[]>([]);
  const [area, setArea] = createSignal<Area>(noArea);
  const [way, setWay] = createSignal<Way>('postcodes');
  const [wrong, setWrong] = createSignal(false);
  let form: HTMLFormElement | undefined;
  const restart = () => {
    const { zone } = props;
    setName(zone?.name ?? '');
    setAudiences(zone?.audiences ?? ['household', 'professional']);
    setArea(zone ? areaOfZone(zone) : noArea);
    setWay(zone?.area.by ?? 'postcodes');
    setWrong(false);
    writer.forget();
  };
  // A day saved below counts the zone's version up too: what is being drawn here stays.
  const kept = () =>
    props.zone && JSON.stringify([props.zone.name, props.zone.audiences, props.zone.postcodes]);
  createEffect(on(kept, restart));
  const chosen = createMemo(() => new Set(area().postcodes));
  const sheet = () => props.areas.sheet;

  const tap = (place: SheetXy, postcode: string | null) => {
    if (!desk().editable) return;
    if (way() === 'polygon') setArea(withRing(area(), withCorner(area().ring, sheet(), place), props.areas));
    else if (postcode && way() === 'postcodes') setArea(withPostcode(area(), postcode));
    else if (postcode) toggleCommune(postcode);
  };
  const toggleCommune = (postcode: string) => {
    const commune = props.areas.postcodes.find((one) => one.postcode === postcode)?.commune;
    setArea(commune ? withCommune(area(), commune, props.areas) : withPostcode(area(), postcode));
  };
  const setRing = (ring: Ring) => setArea(withRing(area(), ring, props.areas));
  const outline = () =>
    area()
      .ring.map((corner) => toSheet(sheet(), corner))
      .map(({ x, y }) => `${x} ${y}`)
      .join(' ');
  const isWrong = () => name().trim() === '' || audiences().length === 0 || areaTrouble(area()) !== null;

  const act = async (writing: Writing, after: (id: string) => void) => {
    const id = await writer.act(writing);
    if (id !== null) after(id);
  };
  const save = () => {
    setWrong(isWrong());
    if (isWrong()) return focusWrong(form);
    const draft = { name: name().trim(), audiences: [...audiences()], area: areaDraft(area()) };
    void act({ send: props.send(draft), done: t('delivery.zoneSaved', { name: draft.name }) }, props.saved);
  };
  const end = (name: string) => act({ send: props.end(), done: t('delivery.ended', { name }) }, props.ended);
  return (
    <form
      ref={form}
      data-component="zone-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div data-slot="facts">
        <TextField
          label={t('delivery.field.name')}
          error={wrong() && name().trim() === '' ? t('delivery.wrong.name') : undefined}
          maxlength="80"
          autocomplete="off"
          disabled={!desk().editable}
          value={name()}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <AudienceFields
          audiences={audiences()}
          disabled={!desk().editable}
          wrong={wrong() && audiences().length === 0}
          change={setAudiences}
        />
        <WayChoice way={way()} disabled={!desk().editable} change={setWay} />
      </div>
      <AreaMap
        areas={props.areas}
        chosen={chosen()}
        tap={tap}
        pointing={way() === 'polygon'}
        drawn={
          <Show when={area().ring.length > 1}>
            <polygon
              points={outline()}
              data-slot="outline"
              data-open={area().ring.length < 3 ? '' : undefined}
            />
          </Show>
        }
      >
        <Show when={way() === 'polygon' && desk().editable}>
          <For each={area().ring.map((_, at) => at)}>
            {(at) => (
              <Show when={area().ring[at]}>
                {(corner) => (
                  <Handle
                    sheet={sheet()}
                    at={toSheet(sheet(), corner())}
                    label={t('delivery.corner', { number: at + 1 })}
                    text={String(at + 1)}
                    move={(place) => setRing(withCornerAt(area().ring, sheet(), at, place))}
                    remove={() => setRing(withCornerAt(area().ring, sheet(), at, null))}
                  />
                )}
              </Show>
            )}
          </For>
        </Show>
      </AreaMap>
      <div data-slot="beside">
        <Show when={way() === 'polygon'}>
          <Corners ring={area().ring} areas={props.areas} change={setRing} />
        </Show>
        <PostcodeList
          areas={props.areas}
          area={area()}
          way={way()}
          wrong={wrong()}
          toggle={(postcode) => setArea(withPostcode(area(), postcode))}
          toggleCommune={(code) => setArea(withCommune(area(), code, props.areas))}
        />
        <FormEnd
          writer={writer}
          restart={restart}
          save={t(props.zone ? 'delivery.saveZone' : 'delivery.createZone')}
          end={
            props.zone ? { label: t('delivery.endZone'), act: () => void end(props.zone?.name ?? '') } : null
          }
        />
      </div>
    </form>
  );
}

function WayChoice(props: { way: Way; disabled: boolean; change: (way: Way) => void }) {
  const { t } = useI18n();
  return (
    <fieldset data-component="way-choice" disabled={props.disabled}>
      <legend>{t('delivery.way')}</legend>
      <div data-slot="choices">
        <For each={ways}>
          {(way) => (
            <label>
              <input
                type="radio"
                name="way"
                value={way}
                checked={props.way === way}
                onChange={() => props.change(way)}
              />
              <span>{t(`delivery.way.${way}`)}</span>
            </label>
          )}
        </For>
      </div>
      <p data-slot="quiet">{t(`delivery.wayHint.${props.way}`)}</p>
    </fieldset>
  );
}
