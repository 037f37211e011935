import { tanstackRouter } from '@tanstack/router-plugin/vite'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const platform = process.env.CARTORA_URL ?? 'http://localhost:8080'

export default defineConfig({
  plugins: [tanstackRouter({ target: 'react', autoCodeSplitting: true }), react(), tailwindcss()],
  build: { outDir: 'target/dist', emptyOutDir: true, target: 'es2022', modulePreload: { polyfill: false } },
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 5173), proxy: { '/api': platform, '/admin': platform } },
  test: { environment: 'happy-dom', reporters: ['default'], restoreMocks: true, unstubGlobals: true },
})
