import { endDeskCalendar, getDeskCalendar, openDeskCalendar } from '@carriole/shared/contracts/calendars.ts';
import { api } from '../../api.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { CalendarBox } from '../../ui/calendar-link.tsx';
import { useDesk } from '../desk-context.ts';

/** The co-op's weeks as a calendar: rounds, openings, cut-offs, vans between hubs. */
export function WeekCalendar() {
  const { t } = useI18n();
  const desk = useDesk();
  const call = () => ({ query: { cooperative: desk.cooperative().slug } });
  return (
    <CalendarBox
      text={t('calendar.week')}
      show={() => api(getDeskCalendar, call())}
      open={() => api(openDeskCalendar, call())}
      end={() => api(endDeskCalendar, call())}
    />
  );
}
