import { endSource, type SourceView } from '@carriole/shared/contracts/sources.ts';
import { createSignal } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { ask } from '../ask.ts';
import { createAct } from './act.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { lookAgain } from './data.ts';
import { Refused } from './refused.tsx';

/** Ends a source, after asking: its articles leave the shop. */
export function EndSource(props: { source: SourceView }) {
  const { t } = useI18n();
  const act = createAct();
  const [asking, setAsking] = createSignal(false);
  const end = async () => {
    if (await act.run(() => ask(endSource, { params: { id: props.source.id } }))) await lookAgain();
  };
  return (
    <section data-slot="end">
      <h2>{t('end.title')}</h2>
      <p>{t('end.text')}</p>
      <Refused act={act} />
      <p>
        <Button variant="danger" disabled={act.busy()} onClick={() => setAsking(true)}>
          {t('end.ask')}
        </Button>
      </p>
      <ConfirmDialog
        open={asking()}
        title={t('end.confirm', { name: props.source.name })}
        yes={t('end.ask')}
        no={t('end.keep')}
        danger
        confirm={() => void end()}
        cancel={() => setAsking(false)}
      >
        <p>{t('end.count', { count: props.source.articles })}</p>
      </ConfirmDialog>
    </section>
  );
}
