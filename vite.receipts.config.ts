import { defineConfig } from 'vite'

// The script by which the portal's page of receipts verifies in the browser: one file, served by the portal under a name of its content.
export default defineConfig({
  publicDir: false,
  build: {
    outDir: 'dist/portal',
    emptyOutDir: true,
    lib: { entry: 'src/portal/script/receipt-page.ts', formats: ['es'], fileName: () => 'receipts.js' },
  },
})
