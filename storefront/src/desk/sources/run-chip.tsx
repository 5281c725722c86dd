import type { ImportRunState } from '@carriole/shared/contracts/import-runs.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Chip } from '../../ui/chip.tsx';

const variants: Partial<Record<ImportRunState, 'organic' | 'warn'>> = {
  applied: 'organic',
  preview: 'warn',
  held: 'warn',
  failed: 'warn',
};

/** The state of a reading as a small label. */
export function RunChip(props: { state: ImportRunState }) {
  const { t } = useI18n();
  return <Chip variant={variants[props.state] ?? 'plain'}>{t(`runs.state.${props.state}`)}</Chip>;
}
