import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { offlineWorker } from './offline-worker.ts';
import { codeSplitting, compressed, pagePlan } from './page-chunks.ts';
import { withoutJsonSchemas } from './without-json-schemas.ts';
import { withoutOtherLanguages } from './without-other-languages.ts';
import { withoutSamples } from './without-samples.ts';

/** The product's server in development; Vite stands in front of it and carries its sockets too. */
const server = process.env['SANAD_SERVER'] ?? 'http://127.0.0.1:3000';
const port = Number(process.env['SANAD_WEB_PORT'] ?? 5173);

export default defineConfig({
  plugins: [
    react(),
    tailwindcss(),
    withoutSamples(),
    withoutJsonSchemas(),
    withoutOtherLanguages(['en', 'ar']),
    pagePlan(),
    offlineWorker(),
    compressed(),
  ],
  build: {
    manifest: true,
    // The page's policy allows no data: fonts or scripts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One sheet: what the other pages add to it is smaller than another request.
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting } },
    target: ['chrome125', 'firefox128', 'safari17.5'],
    cssTarget: ['chrome125', 'firefox128', 'safari17.5'],
  },
  server: {
    port,
    strictPort: true,
    proxy: {
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
      '/docs/': { target: server, ws: true },
      '/rtc': { target: server, ws: true },
      '^/dev/(?!gallery)': { target: server },
    },
  },
});
