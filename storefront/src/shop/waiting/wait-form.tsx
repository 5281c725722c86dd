import type { DayOption } from '@carriole/shared/contracts/baskets.ts';
import { Contact } from '@carriole/shared/contracts/orders.ts';
import { joinWaitingList } from '@carriole/shared/contracts/waiting.ts';
import { useNavigate } from '@solidjs/router';
import { createSignal, For, Show } from 'solid-js';
import { ApiProblem, api } from '../../api.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useWhen } from '../parts/use-when.ts';
import { capital, shortPointName } from '../parts/when.ts';

/** Days that are full: one can wait for a place on one of them, by e-mail. */
export function FullDays(props: { basketId: string; options: readonly DayOption[] }) {
  const { t } = useI18n();
  return (
    <Show when={props.options.length > 0}>
      <section data-component="full-days" aria-label={t('wait.title')}>
        <h3>{t('wait.title')}</h3>
        <p class="small soft">{t('wait.text')}</p>
        <ul>
          <For each={props.options}>
            {(option) => (
              <li>
                <WaitForm basketId={props.basketId} option={option} />
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

function WaitForm(props: { basketId: string; option: DayOption }) {
  const { t, locale, href } = useI18n();
  const { day } = useWhen();
  const navigate = useNavigate();
  const [email, setEmail] = createSignal('');
  const [error, setError] = createSignal<string>();
  const name = () =>
    props.option.kind === 'delivery'
      ? t('day.delivery', { day: day(props.option.date) })
      : capital(t('day.pickup', { day: day(props.option.date), name: shortPointName(props.option.name) }));

  async function join(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    // By the schema the server uses: what it would refuse is not sent.
    const given = Contact.shape.email.safeParse(email().trim());
    setError(given.success ? undefined : t('checkout.badEmail'));
    if (!given.success) return;
    try {
      const body = { dayId: props.option.id, email: given.data, locale };
      const { secret, waiting } = await api(joinWaitingList, { params: { id: props.basketId }, body });
      navigate(href(paths.waiting(waiting.id, secret)), { resolve: false });
    } catch (problem) {
      setError(textOf(problem));
    }
  }

  function textOf(problem: unknown): string {
    return problem instanceof ApiProblem ? problem.problem.detail : t('wait.failed');
  }

  return (
    <details>
      <summary>
        <strong>{name()}</strong> <span>{t('wait.join')}</span>
      </summary>
      <form noValidate onSubmit={(event) => void join(event)}>
        <TextField
          id={`wait-${props.option.id}`}
          type="email"
          autocomplete="email"
          label={t('checkout.email')}
          value={email()}
          error={error()}
          onInput={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" variant="secondary">
          {t('wait.submit')}
        </Button>
      </form>
    </details>
  );
}
