// Finds where a script reaches for the world: clock, chance, network, environment, time zone, console.
import ts from 'typescript';

const WORLD = new Set([
  ...['process', 'fetch', 'console', 'globalThis', 'window', 'document', 'navigator'],
  ...['performance', 'crypto', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
]);

/** Date methods that answer in the time zone of the machine. */
const LOCAL = /^(get(Date|Day|FullYear|Month|Hours|Minutes|TimezoneOffset)|toLocale\w*String)$/;

/** Whether an identifier only names a part of something else, as in `step.process` or `{ process: 1 }`. */
function isPartName(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  const isNamed =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isQualifiedName(parent);
  return isNamed && (ts.isQualifiedName(parent) ? parent.right : parent.name) === node;
}

const isNamed = (node: ts.Node | undefined, name: string): boolean =>
  node !== undefined && ts.isIdentifier(node) && node.text === name;

function isImpure(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    const { expression, name } = node;
    if (isNamed(expression, 'Date') && name.text === 'now') return true;
    if (isNamed(expression, 'Math') && name.text === 'random') return true;
    return LOCAL.test(name.text);
  }
  if (ts.isNewExpression(node)) {
    return isNamed(node.expression, 'Date') && (node.arguments?.length ?? 0) === 0;
  }
  if (ts.isCallExpression(node)) return isNamed(node.expression, 'Date');
  if (ts.isVariableDeclaration(node)) {
    const isTakenApart = ts.isObjectBindingPattern(node.name);
    return isTakenApart && (isNamed(node.initializer, 'Math') || isNamed(node.initializer, 'Date'));
  }
  if (ts.isMetaProperty(node)) return true;
  return ts.isIdentifier(node) && WORLD.has(node.text) && !isPartName(node);
}

/** Places where a script is impure, as `path:line: text`. */
export function impuritiesIn(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isImpure(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${path}:${line + 1}: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
