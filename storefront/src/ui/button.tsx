import { type JSX, splitProps } from 'solid-js';

type Look = { variant?: 'primary' | 'secondary' | 'quiet' | 'danger'; size?: 'normal' | 'large' | 'small' };
type ButtonProps = JSX.ButtonHTMLAttributes<HTMLButtonElement> & Look;
type LinkProps = JSX.AnchorHTMLAttributes<HTMLAnchorElement> & Look;

/** A button; it does not submit a form unless `type="submit"`. */
export function Button(props: ButtonProps) {
  const [look, rest] = splitProps(props, ['variant', 'size']);
  return (
    <button
      type="button"
      {...rest}
      data-component="button"
      data-variant={look.variant ?? 'primary'}
      data-size={look.size ?? 'normal'}
    />
  );
}

/** A link that looks like a button. */
export function ButtonLink(props: LinkProps) {
  const [look, rest] = splitProps(props, ['variant', 'size']);
  return (
    <a
      {...rest}
      data-component="button"
      data-variant={look.variant ?? 'primary'}
      data-size={look.size ?? 'normal'}
    />
  );
}
