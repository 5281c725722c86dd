import { formatTime } from '@carriole/shared/calendar.ts';
import type { ProductView } from '@carriole/shared/contracts/catalogue.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { useSession } from '../../session.tsx';
import { Icon } from '../../ui/icon.tsx';
import { WhyNot } from '../parts/promise.tsx';
import { useWhen } from '../parts/use-when.ts';
import { capital } from '../parts/when.ts';
import { PlaceForm } from '../place/place-form.tsx';

/** The coming days at the reader's place, each with its cut-off and why it is then. */
export function DaysSection(props: { product: ProductView }) {
  const { t, locale } = useI18n();
  const { day, moment } = useWhen();
  const session = useSession();
  const limit = (reason: ProductView['days'][number]['limit']) =>
    t(reason === 'transfer' ? 'limit.transferPlain' : `limit.${reason}`);
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
            <ul>
              <For each={props.product.days}>
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
                        {t('day.window', {
                          from: formatTime(next.from, locale),
                          to: formatTime(next.to, locale),
                        })}
                      </p>
                      <p class="small soft">
                        {t('day.before', { when: moment(next.orderBefore) })} ({limit(next.limit)})
                      </p>
                    </div>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </Show>
    </section>
  );
}
