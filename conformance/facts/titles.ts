import ts from 'typescript'

/** The titles of the tests and of their groups in a source, as they are written there. Skipped ones do not count. */
export function titlesOf(source: string): string[] {
  const titles: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const [title] = node.arguments
      if (title && ts.isStringLiteralLike(title)) titles.push(title.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('test.ts', source, ts.ScriptTarget.Latest))
  return titles
}

/** `test`, `test.concurrent.each(rows)` and their like. */
function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return ['it', 'test', 'describe'].includes(callee.text)
  if (ts.isPropertyAccessExpression(callee))
    return callee.name.text !== 'skip' && callee.name.text !== 'todo' && isTest(callee.expression)
  return ts.isCallExpression(callee) && isTest(callee.expression)
}
