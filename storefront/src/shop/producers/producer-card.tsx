import type { ProducerView } from '@carriole/shared/contracts/producers.ts';
import { formatKm } from '@carriole/shared/geo.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { paths } from '../../paths.ts';
import { Picture } from '../../ui/picture.tsx';
import { Ribbon } from '../../ui/ribbon.tsx';

/** One producer in the list. */
export function ProducerCard(props: { producer: ProducerView }) {
  const { t, locale, href } = useI18n();
  return (
    <li>
      <Show when={props.producer.picture}>
        {(picture) => <Picture picture={picture()} sizes="(min-width: 64rem) 28rem, 100vw" decorative />}
      </Show>
      <h3>
        <a href={href(paths.producer(props.producer.slug))}>{props.producer.name}</a>
      </h3>
      <p>{props.producer.activity}</p>
      <p class="small soft">
        {props.producer.postcode} {props.producer.place}
        <Show when={props.producer.distanceKm !== null}>
          {', '}
          <span class="num">
            {t('producers.distance', { km: formatKm(props.producer.distanceKm ?? 0, locale) })}
          </span>
        </Show>{' '}
        · {t('producers.products', { count: props.producer.productCount })}
      </p>
      <p data-slot="coops">
        <For each={props.producer.links}>{(link) => <Ribbon cooperative={link.cooperative} />}</For>
      </p>
    </li>
  );
}
