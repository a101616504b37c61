// ESLint rule: the message of a log call is constant text; what varies belongs in the context.
// It knows a logger by its type, so `error()` or `info()` of unrelated objects is left alone.

/** Members that together make a type a `LoggerProtocol`, whatever it is called. */
const LOGGER_MEMBERS = ['debug', 'info', 'warning', 'error', 'critical', 'bind', 'withContext'];

/** Members of a logger that take no message. */
const CONTEXT_MEMBERS = new Set(['bind', 'withContext']);

/** Wrappers that leave the value of the expression inside them as it is. */
const TRANSPARENT = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression']);

/** Expressions that put text together where they stand. */
const COMPOSING = new Set([
  'AssignmentExpression',
  'AwaitExpression',
  'BinaryExpression',
  'CallExpression',
  'NewExpression',
  'SpreadElement',
  'TaggedTemplateExpression',
]);

/** The static name of a member access; undefined where only run time knows it. */
function memberName({ computed, property }) {
  if (!computed) return property.name;
  return property.type === 'Literal' ? property.value : undefined;
}

/** The values that a local variable is given in this file; none for parameters and imports. */
function assignedValues(identifier, scope) {
  for (let at = scope; at; at = at.upper) {
    const variable = at.set.get(identifier.name);
    if (!variable) continue;
    if (!variable.defs.every((definition) => definition.type === 'Variable')) return [];
    return variable.references.filter((use) => use.isWrite()).map((use) => use.writeExpr);
  }
  return [];
}

/** The first part of `node` that composes text, or undefined where all of it is constant. */
function findComposition(node, scope, seen = new Set()) {
  if (!node || seen.has(node)) return undefined;
  seen.add(node);
  const among = (nodes) => nodes.map((part) => findComposition(part, scope, seen)).find(Boolean);

  if (COMPOSING.has(node.type)) return node;
  if (TRANSPARENT.has(node.type)) return among([node.expression]);
  if (node.type === 'TemplateLiteral') return node.expressions.length > 0 ? node : undefined;
  if (node.type === 'ConditionalExpression') return among([node.consequent, node.alternate]);
  if (node.type === 'LogicalExpression') return among([node.left, node.right]);
  if (node.type === 'SequenceExpression') return among(node.expressions.slice(-1));
  if (node.type === 'Identifier') return among(assignedValues(node, scope)) && node;
  return undefined;
}

export default {
  meta: {
    type: 'problem',
    docs: { description: 'Require constant text as the message of a log call.' },
    schema: [],
    messages: {
      composed:
        "A log message is constant text, so that lines can be counted and queried. Put what varies into the context: logger.info('User registered', { user_id }).",
    },
  },

  create(context) {
    const services = context.sourceCode.parserServices;
    if (!services?.program) throw new Error('constant-log-message needs type-aware linting.');
    const checker = services.program.getTypeChecker();

    const isLogger = (node) => {
      const type = checker.getNonNullableType(services.getTypeAtLocation(node));
      return LOGGER_MEMBERS.every((member) => type.getProperty(member));
    };

    return {
      'CallExpression[callee.type="MemberExpression"]'(call) {
        const name = memberName(call.callee);
        if (name !== undefined && (CONTEXT_MEMBERS.has(name) || !LOGGER_MEMBERS.includes(name))) {
          return;
        }
        const scope = context.sourceCode.getScope(call);
        const composition = findComposition(call.arguments[0], scope);
        if (composition && isLogger(call.callee.object)) {
          context.report({ node: call.arguments[0], messageId: 'composed' });
        }
      },
    };
  },
};
