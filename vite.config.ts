import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// `npm run dev` starts Yifa's own server beside Vite's; everything but the workbench itself is asked of Yifa.
const yifa = `http://127.0.0.1:${process.env.PORT ?? '3000'}`

export default defineConfig({
  root: 'src/workbench',
  base: '/workbench/',
  plugins: [react()],
  build: {
    outDir: '../../dist/workbench',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { '^/(?!workbench/)': yifa } },
})
