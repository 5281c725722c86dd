import { useDesk } from '../desk-context.ts';
import { pathWith, type SourcePlace } from './paths.ts';

/** Addresses of the desk for the router, which keep the co-op where there is a choice. */
export function usePlaces() {
  const desk = useDesk();
  const chosen = () => (desk.choices().length > 1 ? { cooperative: desk.cooperative().slug } : {});
  const to = (path: string, search: Record<string, string | number | undefined> = {}) =>
    pathWith(path, { ...search, ...chosen() });
  return {
    to,
    sources: () => to('/desk/sources'),
    newSource: () => to('/desk/sources/nouvelle'),
    source: (id: string, place: SourcePlace = {}) => to(`/desk/sources/${id}`, place),
    articles: (search: Record<string, string | number | undefined> = {}) => to('/desk/articles', search),
  };
}
