import type { Locale } from '@carriole/shared/locale.ts';
import { fillText, problemTexts } from '@carriole/shared/problem-texts.ts';
import {
  type Problem,
  type ProblemCause,
  type ProblemSlug,
  problems,
  Refusal,
} from '@carriole/shared/problems.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { localeOf } from './locale.ts';

const zodTexts = { fr: z.locales.fr(), nl: z.locales.nl(), de: z.locales.de(), en: z.locales.en() };

/** What makes zod speak the reader's language. */
export function zodErrors(locale: Locale) {
  return { error: zodTexts[locale].localeError };
}

/** Builds the body of a refusal, in the reader's language. */
export function problemOf(
  slug: ProblemSlug,
  locale: Locale,
  causes: ProblemCause[] = [],
  values: Record<string, string> = {},
): Problem {
  const detail = fillText(problemTexts[slug][locale], values);
  return {
    type: `/api/problems/${slug}`,
    slug,
    title: slug.replaceAll('-', ' '),
    status: problems[slug],
    detail,
    errors: causes,
  };
}

/** Turns zod's findings into causes with JSON pointers below `root` (`/body`, `?query`, `/params`). */
export function causesOf(error: z.ZodError, root: string): ProblemCause[] {
  return error.issues.flatMap((issue) => {
    const path = [root, ...issue.path.map(String)].join('/');
    if (issue.code !== 'unrecognized_keys') return [{ pointer: path, detail: issue.message }];
    return issue.keys.map((key) => ({ pointer: `${path}/${key}`, detail: issue.message }));
  });
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .status(problem.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

const frameworkSlugs: Record<string, ProblemSlug> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'malformed-json',
  FST_ERR_NOT_FOUND: 'not-found',
};

/** Maps everything thrown below a route to one problem; an unknown error is logged, never shown. */
export function problemFrom(error: unknown, request: FastifyRequest): Problem {
  const locale = localeOf(request);
  if (error instanceof Refusal) return problemOf(error.slug, locale, error.causes, error.values);
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  const known = code === undefined ? undefined : frameworkSlugs[code];
  if (known) return problemOf(known, locale, [], { limit: limitOf(request) });
  if (error instanceof SyntaxError && statusCode === 400) return problemOf('malformed-json', locale);
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return { ...problemOf('bad-input', locale), status: statusCode };
  request.log.error({ err: error }, 'request failed');
  return problemOf('internal-error', locale);
}

function limitOf({ routeOptions }: FastifyRequest): string {
  const bytes = routeOptions.config.contract?.mostBytes ?? 1_048_576;
  return `${Math.round(bytes / 1_048_576)} MB`;
}
