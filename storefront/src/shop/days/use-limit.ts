import type { DayOption } from '@carriole/shared/contracts/baskets.ts';
import type { ComingDay } from '@carriole/shared/contracts/promise.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { useWhen } from '../parts/use-when.ts';

/** What sets a cut-off, in words: the van between hubs with its hour, the round, the producer. */
export function useLimit() {
  const { t } = useI18n();
  const { moment } = useWhen();
  return ({ limit, transfer }: Pick<ComingDay, 'limit' | 'transfer'>) => {
    if (limit !== 'transfer') return t(`limit.${limit}`);
    return transfer === null
      ? t('limit.transferPlain')
      : t('limit.transfer', { coop: transfer.from, hub: transfer.to, departs: moment(transfer.departs) });
  };
}

type Why = DayOption['blocked'][number]['why'];

/** Why a line cannot come on one day: what is told of all days together would say too much. */
export function useWhyOn() {
  const { t } = useI18n();
  return (why: Why) => {
    if (why === 'too-late' || why === 'full' || why === 'no-transfer') return t(`whyOn.${why}`);
    return why === 'needs-freezer' || why === 'out-of-season' ? t(`whyOn.${why}`) : t(`why.${why}`);
  };
}
