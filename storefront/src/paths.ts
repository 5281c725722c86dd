/** Every page of the shop, without the language's prefix (`useI18n().href` adds it). */
export const paths = {
  home: (search = '') => (search ? `/?${search}` : '/'),
  product: (slug: string) => `/produit/${slug}`,
  producers: (search = '') => (search ? `/producteurs?${search}` : '/producteurs'),
  producer: (slug: string) => `/producteurs/${slug}`,
  cooperative: (slug: string) => `/c/${slug}`,
  points: () => '/points-relais',
  basket: () => '/panier',
  checkout: () => '/commande',
  order: (id: string, secret: string) => `/commande/${id}?secret=${encodeURIComponent(secret)}`,
  waiting: (id: string, secret: string) => `/attente/${id}?secret=${encodeURIComponent(secret)}`,
  privacy: () => '/vie-privee',
  credits: () => '/credits',
  desk: () => '/desk',
  apiDocs: () => '/api/docs',
};
