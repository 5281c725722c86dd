import {
  endOrderCalendar,
  getOrderCalendar,
  openOrderCalendar,
} from '@carriole/shared/contracts/calendars.ts';
import { api } from '../../api.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { CalendarBox } from '../../ui/calendar-link.tsx';

/** The household's deliveries and cut-offs as a calendar, for whoever can see the order. */
export function OrderCalendar(props: { id: string; secret: string | undefined }) {
  const { t } = useI18n();
  const call = () => ({ params: { id: props.id }, query: { secret: props.secret } });
  return (
    <CalendarBox
      text={t('calendar.household')}
      show={() => api(getOrderCalendar, call())}
      open={() => api(openOrderCalendar, call())}
      end={() => api(endOrderCalendar, call())}
    />
  );
}
