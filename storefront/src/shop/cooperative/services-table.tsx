import { formatTime, weekdayName } from '@carriole/shared/calendar.ts';
import type { ServiceDayRule } from '@carriole/shared/contracts/federation.ts';
import { formatMoney } from '@carriole/shared/money.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { capital } from '../parts/when.ts';

/** A co-op's rounds or pickup points: day, hours, cut-off, fee. */
export function ServicesTable(props: { title: string; services: readonly ServiceDayRule[] }) {
  const { t, locale } = useI18n();
  const hours = (service: ServiceDayRule) =>
    t('coop.hours', { from: formatTime(service.from, locale), to: formatTime(service.to, locale) });
  const closes = (service: ServiceDayRule) =>
    `${weekdayName(service.closesWeekday, locale)} ${formatTime(service.closesTime, locale)}`;
  return (
    <Show when={props.services.length > 0}>
      <section data-component="services">
        <h2>{props.title}</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">{t(props.services[0]?.kind === 'pickup' ? 'coop.point' : 'coop.round')}</th>
              <th scope="col">{t('coop.day')}</th>
              <th scope="col">{t('coop.closes')}</th>
              <th scope="col">{t('coop.fee')}</th>
              <th scope="col">{t('coop.minimum')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.services}>
              {(service) => (
                <tr>
                  <th scope="row">
                    {service.name}
                    <span class="small soft">
                      <Show when={service.postcodes.length > 0}>
                        {t('coop.postcodes', { count: service.postcodes.length })}
                      </Show>
                      <Show when={service.kind === 'pickup' && service.hasFreezer}>{t('coop.freezer')}</Show>
                    </span>
                  </th>
                  <td data-label={t('coop.day')}>
                    {capital(weekdayName(service.weekday, locale))}, <span class="num">{hours(service)}</span>
                  </td>
                  <td data-label={t('coop.closes')}>{capital(closes(service))}</td>
                  <td data-label={t('coop.fee')}>
                    <Fee service={service} />
                  </td>
                  <td data-label={t('coop.minimum')} class="num">
                    {service.minimumCents > 0 ? formatMoney(service.minimumCents, locale) : '–'}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
    </Show>
  );
}

function Fee(props: { service: ServiceDayRule }) {
  const { t, locale } = useI18n();
  const text = () => {
    const [first, ...cheaper] = props.service.feeBands;
    if (!first || first.feeCents === 0) return t('coop.free');
    const fee = formatMoney(first.feeCents, locale);
    const steps = cheaper.map(({ fromCents, feeCents }) => {
      const from = formatMoney(fromCents, locale);
      return feeCents === 0
        ? t('coop.freeFrom', { from })
        : t('coop.feeFrom', { fee: formatMoney(feeCents, locale), from });
    });
    return [fee, ...steps].join(', ');
  };
  return <>{text()}</>;
}
