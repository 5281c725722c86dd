import type { SourceView } from '@carriole/shared/contracts/sources.ts';
import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { Step } from './paths.ts';
import { usePlaces } from './source-places.ts';
import { isOpen, stepsOf } from './steps.ts';

/** The steps of a source, with the one shown now; those that wait for another cannot be opened yet. */
export function SourceSteps(props: { source: SourceView; step: Step }) {
  const { t, href } = useI18n();
  const places = usePlaces();
  return (
    <nav data-component="source-steps" aria-label={t('steps.label')}>
      <ol>
        <For each={stepsOf(props.source)}>
          {(step, index) => (
            <li>
              <Show
                when={isOpen(step, props.source)}
                fallback={
                  <span data-slot="later">
                    <StepName number={index() + 1} name={t(`steps.${step}`)} />
                  </span>
                }
              >
                <a
                  href={href(places.source(props.source.id, { etape: step }))}
                  aria-current={step === props.step ? 'step' : undefined}
                >
                  <StepName number={index() + 1} name={t(`steps.${step}`)} />
                </a>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}

function StepName(props: { number: number; name: string }) {
  return (
    <>
      <span data-slot="number">{props.number}</span>
      <span>{props.name}</span>
    </>
  );
}
