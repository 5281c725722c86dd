import { formatTime } from '@carriole/shared/calendar.ts';
import type { ProductView } from '@carriole/shared/contracts/catalogue.ts';
import type { ComingDay } from '@carriole/shared/contracts/promise.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { useSession } from '../../session.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useLimit } from '../days/use-limit.ts';
import { WhyNot } from '../parts/promise.tsx';
import { useWhen } from '../parts/use-when.ts';
import { capital } from '../parts/when.ts';
import { PlaceForm } from '../place/place-form.tsx';

const shownDays = 4;

/** The coming days at the reader's place, each with its cut-off and why it is then. */
export function DaysSection(props: { product: ProductView }) {
  const { t } = useI18n();
  const session = useSession();
  return (
    <section data-component="product-days">
      <h2>{t('product.days')}</h2>
      <Show when={session.place()} fallback={<PlaceForm />}>
        {(place) => (
          <>
            <p class="soft">{t('product.daysPlace', { place: `${place().postcode} ${place().name}` })}</p>
            <Show when={props.product.unavailable}>
              {(unavailable) => (
                <p>
                  <WhyNot unavailable={unavailable()} />
                </p>
              )}
            </Show>
            <ComingDays days={props.product.days.slice(0, shownDays)} />
            <Show when={props.product.days.length > shownDays}>
              <details>
                <summary>{t('product.moreDays', { count: props.product.days.length - shownDays })}</summary>
                <ComingDays days={props.product.days.slice(shownDays)} />
              </details>
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}

function ComingDays(props: { days: readonly ComingDay[] }) {
  const { t, locale } = useI18n();
  const { day, moment } = useWhen();
  const limit = useLimit();
  return (
    <ul>
      <For each={props.days}>
        {(next) => (
          <li>
            <Icon name={next.kind === 'delivery' ? 'van' : 'shop'} />
            <div>
              <strong>
                {next.pickupPoint === null
                  ? t('day.delivery', { day: day(next.date) })
                  : capital(t('day.pickup', { name: next.pickupPoint, day: day(next.date) }))}
              </strong>
              <p class="small">
                {t('day.window', { from: formatTime(next.from, locale), to: formatTime(next.to, locale) })}
              </p>
              <p class="small soft">
                {t('line.before', { when: moment(next.orderBefore), why: limit(next) })}
              </p>
            </div>
          </li>
        )}
      </For>
    </ul>
  );
}
