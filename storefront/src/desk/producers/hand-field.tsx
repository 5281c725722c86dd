import { type JSX, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';

/** A term that follows the co-op's file until it is set here, and then until it is given back to the file. */
export function HandField(props: {
  name: string;
  /** What the file says, in words. */
  source: string;
  byHand: boolean;
  disabled: boolean;
  change: (byHand: boolean) => void;
  children: JSX.Element;
}) {
  const { t } = useI18n();
  return (
    <div data-component="hand-field" data-by-hand={props.byHand ? '' : undefined}>
      <Show
        when={props.byHand}
        fallback={
          <>
            <p data-slot="name">{props.name}</p>
            <p data-slot="source">{t('links.follows', { value: props.source })}</p>
          </>
        }
      >
        {props.children}
        <p data-slot="source">{t('links.bySource', { value: props.source })}</p>
      </Show>
      <Show when={!props.disabled}>
        <Button
          variant="quiet"
          size="small"
          aria-label={t(props.byHand ? 'links.releaseOf' : 'links.setHereOf', { name: props.name })}
          onClick={() => props.change(!props.byHand)}
        >
          {t(props.byHand ? 'links.release' : 'links.setHere')}
        </Button>
      </Show>
    </div>
  );
}
