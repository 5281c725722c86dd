import type { ProductView } from '@carriole/shared/contracts/catalogue.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { productJsonLd } from './json-ld.ts';

/** The product for search engines; data, which the browser never runs. */
export function ProductJsonLd(props: { product: ProductView }) {
  const { locale } = useI18n();
  return <script type="application/ld+json" innerHTML={productJsonLd(props.product, locale)} />;
}
