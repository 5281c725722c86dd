import { tintOf } from './tints.ts';

/** The address of an icon named `set:name`, as the build copies it; unknown icons show a basket. */
function iconPath(name: string): string {
  const [set, icon] = name.split(':');
  return set && icon ? `/icons/${set}/${icon}.svg` : '/icons/fluent-emoji-flat/basket.svg';
}

/** A product's picture on the ground of its category. Decoration: the name always stands beside it. */
export function Produce(props: {
  icon: string;
  category: string;
  size?: 'small' | 'card' | 'large';
  eager?: boolean;
}) {
  return (
    <span data-component="produce" data-tint={tintOf(props.category)} data-size={props.size ?? 'card'}>
      <img
        src={iconPath(props.icon)}
        alt=""
        width="128"
        height="128"
        loading={props.eager ? 'eager' : 'lazy'}
        decoding="async"
      />
    </span>
  );
}
