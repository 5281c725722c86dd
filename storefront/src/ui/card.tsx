import { type JSX, splitProps } from 'solid-js';

/** A sheet of paper. */
export function Card(props: JSX.HTMLAttributes<HTMLElement> & { as?: 'section' | 'article' | 'div' }) {
  const [own, rest] = splitProps(props, ['as', 'children']);
  if (own.as === 'section')
    return (
      <section {...rest} data-component="card">
        {own.children}
      </section>
    );
  if (own.as === 'article')
    return (
      <article {...rest} data-component="card">
        {own.children}
      </article>
    );
  return (
    <div {...rest} data-component="card">
      {own.children}
    </div>
  );
}
