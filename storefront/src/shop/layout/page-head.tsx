import { Meta, Title } from '@solidjs/meta';
import { Show } from 'solid-js';
import { useFederation } from './federation.tsx';

/** A page's title and description for search engines and shared links. */
export function PageHead(props: { title: string; description?: string }) {
  const federation = useFederation();
  return (
    <>
      <Title>{`${props.title} · ${federation().name}`}</Title>
      <Meta property="og:title" content={props.title} />
      <Show when={props.description}>
        <Meta name="description" content={props.description} />
      </Show>
    </>
  );
}
