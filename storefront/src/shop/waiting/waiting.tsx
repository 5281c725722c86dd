import { formatDateTime, formatTime } from '@carriole/shared/calendar.ts';
import { leaveWaitingList, type WaitingView } from '@carriole/shared/contracts/waiting.ts';
import { createAsync, useNavigate, useParams, useSearchParams } from '@solidjs/router';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { api } from '../../api.ts';
import { useBasket } from '../../basket-store.tsx';
import { waitingQuery } from '../../data.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { useSession } from '../../session.tsx';
import { Alert } from '../../ui/alert.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { NotFound } from '../layout/not-found.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { useWhen } from '../parts/use-when.ts';
import { capital } from '../parts/when.ts';

/** Somebody's place in a waiting list: how far they are, the place that is held for them, and the way out. */
export function Waiting() {
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const [search] = useSearchParams<{ secret: string }>();
  const first = createAsync(() => waitingQuery(params.id, search.secret));
  const [changed, setChanged] = createSignal<WaitingView>();
  const [failed, setFailed] = createSignal(false);
  const waiting = () => changed() ?? first();

  async function leave(): Promise<void> {
    setFailed(false);
    try {
      setChanged(
        await api(leaveWaitingList, { params: { id: params.id }, query: { secret: search.secret } }),
      );
    } catch {
      setFailed(true);
    }
  }

  return (
    <Show when={waiting() !== undefined}>
      <Show when={waiting()} fallback={<NotFound />}>
        {(known) => (
          <div data-component="waiting-page">
            <PageHead title={t('wait.title')} />
            <h1>{t(`wait.status.${known().status}`)}</h1>
            <Show when={known().day}>{(day) => <DayLine day={day()} />}</Show>
            <Told waiting={known()} />
            <Show when={failed()}>
              <Alert variant="danger" role="alert">
                {t('wait.failed')}
              </Alert>
            </Show>
            <Show when={known().status === 'waiting' || known().status === 'offered'}>
              <p>
                <Button variant="quiet" onClick={() => void leave()}>
                  {t('wait.leave')}
                </Button>
              </p>
            </Show>
          </div>
        )}
      </Show>
    </Show>
  );
}

function DayLine(props: { day: NonNullable<WaitingView['day']> }) {
  const { t, locale } = useI18n();
  const { day } = useWhen();
  const values = () => ({
    day: day(props.day.date),
    from: formatTime(props.day.from, locale),
    to: formatTime(props.day.to, locale),
    name: props.day.name,
  });
  return (
    <p data-slot="day">
      {capital(t(props.day.kind === 'delivery' ? 'order.delivery' : 'order.pickup', values()))}
    </p>
  );
}

function Told(props: { waiting: WaitingView }) {
  const { t, locale, href } = useI18n();
  const session = useSession();
  const basket = useBasket();
  const navigate = useNavigate();

  async function take(): Promise<void> {
    session.setBasketId(props.waiting.basketId);
    await basket.refresh();
    navigate(`${href(paths.checkout())}?jour=${encodeURIComponent(props.waiting.dayId)}`, {
      resolve: false,
    });
  }

  return (
    <Switch
      fallback={
        <p>
          <ButtonLink variant="secondary" href={href(paths.home())}>
            {t('basket.browse')}
          </ButtonLink>
        </p>
      }
    >
      <Match when={props.waiting.status === 'offered' && props.waiting.heldUntil}>
        {(until) => (
          <>
            <p>
              <strong>{t('wait.held', { when: formatDateTime(until(), locale) })}</strong>
            </p>
            <p>
              <Button size="large" onClick={() => void take()}>
                {t('wait.take')}
              </Button>
            </p>
          </>
        )}
      </Match>
      <Match when={props.waiting.status === 'waiting'}>
        <p>{t('wait.ahead', { count: props.waiting.ahead ?? 0 })}</p>
        <p class="soft">{t('wait.mail')}</p>
      </Match>
    </Switch>
  );
}
