import type { PlaceView } from '@carriole/shared/contracts/federation.ts';
import { useLocation, useNavigate } from '@solidjs/router';
import { createSignal, createUniqueId, For, onCleanup, Show } from 'solid-js';
import { useBasket } from '../../basket-store.tsx';
import { placesQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { Button } from '../../ui/button.tsx';
import { choiceOf, moveTo } from './place-choice.ts';

const typingPauseMs = 150;

/** Asks for a postcode or a name, suggesting while typing; without JavaScript the server finds the place. */
export function PlaceForm(props: { size?: 'normal' | 'large' }) {
  const { t, href } = useI18n();
  const session = useSession();
  const basket = useBasket();
  const location = useLocation();
  const navigate = useNavigate();
  const id = `place-${createUniqueId()}`;
  const [matches, setMatches] = createSignal<PlaceView[]>([]);
  const [active, setActive] = createSignal(-1);
  const [unknown, setUnknown] = createSignal('');
  let input: HTMLInputElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const close = () => {
    setMatches([]);
    setActive(-1);
  };

  async function choose(place: PlaceView): Promise<void> {
    close();
    if (input) input.value = `${place.postcode} ${place.place}`;
    await session.choosePlace({ postcode: place.postcode, name: place.place });
    basket.say(t('place.set', { place: place.place }));
    const query = new URLSearchParams(location.search);
    if (!query.has('place')) return;
    query.delete('place');
    navigate(location.pathname + (query.size > 0 ? `?${query}` : ''), { resolve: false, replace: true });
  }

  async function suggest(text: string): Promise<void> {
    const items = text.trim().length < 2 ? [] : (await placesQuery(text.trim().slice(0, 60))).items;
    if (input?.value !== text) return;
    setMatches(items.slice(0, 8));
    setActive(-1);
  }

  function typed(): void {
    setUnknown('');
    clearTimeout(timer);
    timer = setTimeout(() => void suggest(input?.value ?? '').catch(close), typingPauseMs);
  }

  async function submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    clearTimeout(timer);
    const text = input?.value.trim().slice(0, 60) ?? '';
    if (text === '') return input?.focus();
    const { items } = await placesQuery(text);
    const choice = choiceOf(text, items);
    if (choice) return choose(choice);
    setMatches(items.slice(0, 8));
    if (items.length === 0) setUnknown(text);
    input?.focus();
  }

  function key(event: KeyboardEvent): void {
    const next = moveTo(event.key, active(), matches().length);
    if (next !== null) setActive(next);
    else if (event.key === 'Escape' && matches().length > 0) close();
    else if (event.key === 'Enter' && matches()[active()]) void choose(matches()[active()] as PlaceView);
    else return;
    event.preventDefault();
  }

  return (
    <form
      data-component="place-form"
      data-size={props.size ?? 'normal'}
      action={href(paths.home())}
      method="get"
      onSubmit={(event) => void submit(event)}
    >
      <label for={id}>{t('place.hint')}</label>
      <div data-slot="row">
        <div data-slot="box">
          <input
            ref={input}
            id={id}
            name="place"
            data-component="input"
            role="combobox"
            aria-expanded={matches().length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={active() >= 0 ? `${id}-${active()}` : undefined}
            aria-describedby={`${id}-said`}
            autocomplete="off"
            maxlength="60"
            placeholder={t('place.example')}
            onInput={typed}
            onKeyDown={key}
            onBlur={() => setTimeout(close, typingPauseMs)}
          />
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={t('place.suggestions')}
            hidden={matches().length === 0}
          >
            <For each={matches()}>
              {(place, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the combobox.
                <div
                  id={`${id}-${index()}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index() === active()}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => void choose(place)}
                >
                  <span class="num">{place.postcode}</span> {place.place}
                  <Show when={place.municipality && place.municipality !== place.place}>
                    <span class="soft small"> ({place.municipality})</span>
                  </Show>
                </div>
              )}
            </For>
          </div>
        </div>
        <Button type="submit" size={props.size === 'large' ? 'large' : 'normal'}>
          {t('place.submit')}
        </Button>
      </div>
      <p id={`${id}-said`} role="status" data-slot="said">
        {unknown() ? t('place.unknown', { text: unknown() }) : ''}
        <Show when={matches().length > 0}>
          <span class="visually-hidden">{t('place.count', { count: matches().length })}</span>
        </Show>
      </p>
    </form>
  );
}
