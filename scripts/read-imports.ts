import { parseSync, Visitor } from 'oxc-parser'

/** One thing a module asks for from elsewhere. */
export interface ReadImport {
  /** What stands between the quotes; undefined where the code computes it, so that nobody can read it. */
  readonly specifier: string | undefined
  /** True where only types are asked for. */
  readonly typeOnly: boolean
  /** Line of the import, from 1. */
  readonly line: number
}

/**
 * Everything a module imports: `import`, `import type`, `export … from`, `import()`, `import('…').Type`, `require()` and
 * `/// <reference>`.
 *
 * @param path   decides the dialect by its ending (.ts, .tsx …)
 * @param source the text of the module
 * @throws SyntaxError if the text cannot be parsed
 */
export function readImports(path: string, source: string): ReadImport[] {
  const parsed = parseSync(path, source)
  const fault = parsed.errors.find((error) => error.severity === 'Error')
  if (fault) throw new SyntaxError(`${path} cannot be parsed: ${fault.message}`)

  const found: ReadImport[] = []
  const add = (specifier: string | undefined, typeOnly: boolean, at: number) =>
    found.push({ specifier, typeOnly, line: source.slice(0, at).split('\n').length })

  new Visitor({
    ImportDeclaration: (node) =>
      add(
        node.source.value,
        node.importKind === 'type' || onlyTypes(node.specifiers.map((one) => one.type === 'ImportSpecifier' && one.importKind === 'type')),
        node.start,
      ),
    ExportNamedDeclaration: (node) => {
      if (node.source)
        add(node.source.value, node.exportKind === 'type' || onlyTypes(node.specifiers.map((one) => one.exportKind === 'type')), node.start)
    },
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type', node.start),
    ImportExpression: (node) => add(literal(node.source), false, node.start),
    TSImportType: (node) => add(literal(node.source), true, node.start),
    TSExternalModuleReference: (node) => add(node.expression.value, false, node.start),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') add(literal(node.arguments[0]), false, node.start)
    },
  }).visit(parsed.program)

  for (const comment of parsed.comments) {
    const reference = /^\/\s*<reference\s+(?:path|types)=["']([^"']+)["']/.exec(comment.value)
    if (reference) add(reference[1], true, comment.start)
  }
  return found
}

function onlyTypes(each: readonly boolean[]): boolean {
  return each.length > 0 && each.every(Boolean)
}

function literal(
  node: { type: string; value?: unknown; quasis?: readonly { value: { cooked: string | null } }[] } | undefined,
): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node?.type === 'TemplateLiteral' && node.quasis?.length === 1) return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}
