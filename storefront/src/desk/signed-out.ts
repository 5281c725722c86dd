import { useLocation, useNavigate } from '@solidjs/router';
import { createEffect } from 'solid-js';
import { type Asked, isSignedOut } from './ask.ts';
import { withoutLocale } from './desk-page.ts';

/** Leads to the sign-in page, and back here after it, once an answer says that the session has ended. */
export function useSignedOut(asked: () => Asked<unknown> | undefined): void {
  const navigate = useNavigate();
  const location = useLocation();
  createEffect(() => {
    if (!isSignedOut(asked())) return;
    const here = `${withoutLocale(location.pathname)}${location.search}`;
    navigate(`/connexion?next=${encodeURIComponent(here)}`, { replace: true });
  });
}
