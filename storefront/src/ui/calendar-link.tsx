import type { CalendarLink } from '@carriole/shared/contracts/calendars.ts';
import { createSignal, onMount, Show } from 'solid-js';
import { useI18n } from '../i18n/i18n.tsx';
import { Button } from './button.tsx';

/** A calendar one can subscribe to: makes its address, copies it, and ends it. */
export function CalendarBox(props: {
  text: string;
  show: () => Promise<CalendarLink>;
  open: () => Promise<CalendarLink>;
  end: () => Promise<CalendarLink>;
}) {
  const { t } = useI18n();
  const [url, setUrl] = createSignal<string | null>(null);
  const [said, setSaid] = createSignal('');
  let field: HTMLInputElement | undefined;

  async function act(ask: () => Promise<CalendarLink>, done = ''): Promise<void> {
    try {
      setUrl((await ask()).url);
      setSaid(done);
    } catch {
      setSaid(t('calendar.failed'));
    }
  }
  onMount(
    () =>
      void props.show().then(
        (found) => setUrl(found.url),
        () => undefined,
      ),
  );

  async function copy(): Promise<void> {
    field?.select();
    try {
      await navigator.clipboard.writeText(url() ?? '');
      setSaid(t('calendar.copied'));
    } catch {
      setSaid(t('calendar.copyByHand'));
    }
  }

  return (
    <section data-component="calendar-box" aria-label={t('calendar.title')}>
      <h2>{t('calendar.title')}</h2>
      <p class="soft">{props.text}</p>
      <Show
        when={url()}
        fallback={
          <p>
            <Button variant="secondary" onClick={() => void act(props.open)}>
              {t('calendar.open')}
            </Button>
          </p>
        }
      >
        {(address) => (
          <>
            <label>
              <span class="small">{t('calendar.address')}</span>
              <input ref={field} data-component="input" type="text" readonly value={address()} />
            </label>
            <p data-slot="actions">
              <a href={address().replace(/^https?:/, 'webcal:')} rel="external">
                {t('calendar.subscribe')}
              </a>
              <Button variant="secondary" onClick={() => void copy()}>
                {t('calendar.copy')}
              </Button>
              <Button variant="quiet" onClick={() => void act(props.end, t('calendar.ended'))}>
                {t('calendar.end')}
              </Button>
            </p>
            <p class="small soft">{t('calendar.secret')}</p>
          </>
        )}
      </Show>
      <p role="status" class="small">
        {said()}
      </p>
    </section>
  );
}
