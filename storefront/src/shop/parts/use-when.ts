import type { NextDay } from '@carriole/shared/contracts/common.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useFederation } from '../layout/federation.tsx';
import { capital, dayText, momentText, shortPointName } from './when.ts';

/** Words for coming days and cut-offs, seen from the server's today. */
export function useWhen() {
  const { t, locale } = useI18n();
  const federation = useFederation();
  const today = () => federation().now.slice(0, 10);
  const words = {
    today: (time: string) => t('when.today', { time }),
    tomorrow: (time: string) => t('when.tomorrow', { time }),
  };
  const day = (date: string) => dayText(date, today(), locale);
  const moment = (dateTime: string) => momentText(dateTime, today(), locale, words);
  /** `Jeudi chez vous`, `Vendredi · Point relais Waremme`. */
  const arrival = (next: NextDay) =>
    next.pickupPoint === null
      ? capital(t('promise.delivery', { day: day(next.date) }))
      : capital(t('promise.pickup', { day: day(next.date), point: shortPointName(next.pickupPoint) }));
  return { day, moment, arrival };
}
