import { toPosition, toSheet } from '@carriole/shared/areas.ts';
import type { AreasView, DeskWritten } from '@carriole/shared/contracts/delivery-desk.ts';
import type { PointDraft } from '@carriole/shared/contracts/delivery-desk-parts.ts';
import type { PointView } from '@carriole/shared/contracts/delivery-desk-views.ts';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { createStore, reconcile, unwrap } from 'solid-js/store';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import type { Asked } from '../ask.ts';
import { focusWrong } from '../focus-wrong.ts';
import { AreaMap } from './area-map.tsx';
import { AudienceFields } from './audience-fields.tsx';
import { FormEnd } from './form-end.tsx';
import { Handle } from './handle.tsx';
import { type PointWrong, pointDraft, pointWrong } from './point-draft.ts';
import { useDelivery, type Writing } from './state.tsx';
import { useWriter } from './writing.tsx';

type Send = (affected: number) => Promise<Asked<DeskWritten>>;
const texts = ['name', 'street', 'postcode', 'place'] as const;
const limits = { name: 80, street: 120, postcode: 4, place: 80 };

/** Writes a PickupPoint: address and place on the map, cold, dates of a temporary one, what volunteers should know. */
export function PointForm(props: {
  areas: AreasView;
  point: PointView | null;
  send: (draft: PointDraft) => Send;
  end: () => Send;
  saved: (id: string) => void;
  ended: () => void;
}) {
  const { t } = useI18n();
  const { desk } = useDelivery();
  const writer = useWriter();
  const [draft, setDraft] = createStore<PointDraft>(pointDraft(props.point));
  const [wrong, setWrong] = createSignal<PointWrong>({});
  let form: HTMLFormElement | undefined;
  const restart = () => {
    setDraft(reconcile(pointDraft(props.point)));
    setWrong({});
    writer.forget();
  };
  // Opening hours saved below count the point's version up too: what is being written here stays.
  createEffect(on(() => props.point && JSON.stringify(pointDraft(props.point)), restart, { defer: true }));
  const sheet = () => props.areas.sheet;
  const error = (field: keyof PointWrong) => {
    const key = wrong()[field];
    return key && t(key);
  };
  const act = async (writing: Writing, after: (id: string) => void) => {
    const id = await writer.act(writing);
    if (id !== null) after(id);
  };
  const save = () => {
    const found = pointWrong(draft);
    setWrong(found ?? {});
    if (found) return focusWrong(form);
    const sent = structuredClone(unwrap(draft));
    void act({ send: props.send(sent), done: t('delivery.pointSaved', { name: sent.name }) }, props.saved);
  };
  const place = () => {
    const { position } = draft;
    return position ? toSheet(sheet(), [position.lon, position.lat]) : null;
  };
  const move = (to: { x: number; y: number }) => {
    const [lon, lat] = toPosition(sheet(), to);
    setDraft('position', { lat, lon });
  };
  const end = (name: string) => act({ send: props.end(), done: t('delivery.ended', { name }) }, props.ended);
  return (
    <form
      ref={form}
      data-component="point-form"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <fieldset data-slot="facts" disabled={!desk().editable}>
        <div data-slot="row">
          {texts.map((field) => (
            <TextField
              label={t(`delivery.field.${field}`)}
              error={field === 'street' ? undefined : error(field)}
              maxlength={limits[field]}
              inputmode={field === 'postcode' ? 'numeric' : undefined}
              autocomplete="off"
              value={draft[field]}
              onInput={(event) => setDraft(field, event.currentTarget.value)}
            />
          ))}
        </div>
        <Choice
          label={t('delivery.hasFridge')}
          checked={draft.hasFridge}
          onChange={(event) => setDraft('hasFridge', event.currentTarget.checked)}
        />
        <Choice
          label={t('delivery.hasFreezer')}
          checked={draft.hasFreezer}
          onChange={(event) => setDraft('hasFreezer', event.currentTarget.checked)}
        />
        <AudienceFields
          audiences={draft.audiences}
          disabled={false}
          wrong={Boolean(wrong().audiences)}
          change={(audiences) => setDraft('audiences', [...audiences])}
        />
        <div data-slot="row">
          <TextField
            label={t('delivery.field.startsOn')}
            hint={t('delivery.temporaryHint')}
            type="date"
            value={draft.startsOn ?? ''}
            onInput={(event) => setDraft('startsOn', event.currentTarget.value || null)}
          />
          <TextField
            label={t('delivery.field.endsOn')}
            error={error('endsOn')}
            type="date"
            value={draft.endsOn ?? ''}
            onInput={(event) => setDraft('endsOn', event.currentTarget.value || null)}
          />
        </div>
        <TextArea
          label={t('delivery.field.volunteers')}
          hint={t('delivery.volunteersHint')}
          maxlength="600"
          value={draft.note}
          onInput={(event) => setDraft('note', event.currentTarget.value)}
        />
      </fieldset>
      <div data-slot="where">
        <p data-slot="quiet">{t(draft.position ? 'delivery.positionSet' : 'delivery.positionNone')}</p>
        <AreaMap
          areas={props.areas}
          chosen={new Set([draft.postcode])}
          pointing
          tap={(to) => desk().editable && move(to)}
        >
          <Show when={place()}>
            {(at) => (
              <Handle
                sheet={sheet()}
                at={at()}
                label={t('delivery.position')}
                text="•"
                move={(to) => desk().editable && move(to)}
                remove={() => desk().editable && setDraft('position', null)}
              />
            )}
          </Show>
        </AreaMap>
        <Show when={desk().editable}>
          <div data-slot="actions">
            <Show
              when={draft.position}
              fallback={
                <Button
                  variant="secondary"
                  size="small"
                  onClick={() => setDraft('position', { lat: desk().hub.lat, lon: desk().hub.lon })}
                >
                  {t('delivery.placeHere')}
                </Button>
              }
            >
              <Button variant="quiet" size="small" onClick={() => setDraft('position', null)}>
                {t('delivery.forgetPosition')}
              </Button>
            </Show>
          </div>
        </Show>
      </div>
      <FormEnd
        writer={writer}
        restart={restart}
        save={t(props.point ? 'delivery.savePoint' : 'delivery.createPoint')}
        end={
          props.point ? { label: t('delivery.endPoint'), act: () => void end(props.point?.name ?? '') } : null
        }
      />
    </form>
  );
}
