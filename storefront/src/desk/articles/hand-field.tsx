import type { DeskOffer, EditableField } from '@carriole/shared/contracts/offer-edits.ts';
import { type JSX, Match, Show, Switch } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { shortDateTime } from '../words.ts';
import { isSameValue, type Values } from './form.ts';
import { editOf, sourceValueOf } from './plan.ts';
import { valueText, type Words } from './value-text.ts';

/** One field of an article, and under it what the source says where that differs or was set aside by hand. */
export function HandField<F extends EditableField>(props: {
  field: F;
  offer: DeskOffer;
  /** As the form has it now; undefined while it cannot be read. */
  value: Values[F] | undefined;
  isGivenBack: boolean;
  words: Words;
  giveBack: (field: F) => void;
  children: JSX.Element;
}) {
  const { t, locale } = useI18n();
  const edit = () => editOf(props.offer, props.field);
  const source = () => props.offer.source;
  const said = () => sourceValueOf(props.offer, props.field);
  const differs = () => {
    const { value } = props;
    return value === undefined || !isSameValue(value, said());
  };
  return (
    <div data-slot="hand-field" data-by-hand={edit() && !props.isGivenBack ? '' : undefined}>
      {props.children}
      <Switch>
        <Match when={props.isGivenBack}>
          <p data-slot="note" role="status">
            {t('articles.givenBack')}
          </p>
        </Match>
        <Match when={edit() ?? (differs() && source() !== null)}>
          <p data-slot="note">
            <Show when={edit()}>
              {(by) => <>{t('articles.setBy', { by: by().by, when: shortDateTime(by().at, locale) })} </>}
            </Show>
            <Show when={source()}>
              {(name) => (
                <>
                  {t('articles.sourceSays', { source: name() })}{' '}
                  <strong>{valueText(props.field, said(), props.words)}</strong>{' '}
                  <Button
                    variant="quiet"
                    size="small"
                    aria-label={t('articles.giveBackOf', { field: t(`articles.field.${props.field}`) })}
                    onClick={() => props.giveBack(props.field)}
                  >
                    {t('articles.giveBack')}
                  </Button>
                </>
              )}
            </Show>
          </p>
        </Match>
      </Switch>
    </div>
  );
}
