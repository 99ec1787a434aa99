# The program as an image: built once for an address, run by a user of its own. docs/operations.md says how.
FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV CI=true ASTRO_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
# The Node that comes along for machines without one is not needed here.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
    && rm -rf node_modules/node-linux-* node_modules/.bin/node
COPY . .
# Links of pages and the sitemap carry the public address, so it is asked for when the image is built.
ARG SITE_URL
RUN test -n "$SITE_URL" && npm run build

FROM node:24-bookworm-slim
WORKDIR /app
ARG SITE_URL
ENV SITE_URL=$SITE_URL NODE_ENV=production HOST=0.0.0.0 PORT=4321 DEMO=0 DATA_DIR=/data KEYS_DIR=/keys
RUN install -d -o node -g node -m 0700 /data /keys
COPY --from=build /app /app
USER node
# Two places on purpose: no copy of the data may hold the keys.
VOLUME ["/data", "/keys"]
EXPOSE 4321
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=120s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--disable-warning=ExperimentalWarning", "src/cli/start.ts"]
