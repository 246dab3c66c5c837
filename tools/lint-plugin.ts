// Two rules of STYLE that oxlint does not have: a cast stands in a parse function, and the time is never asked of the machine.
// Loaded by .oxlintrc.json as "bayyina/…"; tools/lint-plugin.test.ts shows that both catch what they are for.

/** The part of a syntax node that these rules look at; the linter hands over the tree. */
type Node = {
  readonly type: string;
  readonly parent?: Node | null;
  readonly name?: string;
  readonly id?: Node | null;
  readonly key?: Node | null;
  readonly callee?: Node;
  readonly typeName?: Node;
  readonly typeAnnotation?: Node;
  readonly arguments?: readonly Node[];
};
type Context = { readonly report: (problem: { readonly node: Node; readonly message: string }) => void };
type Rule = { readonly create: (context: Context) => Readonly<Record<string, (node: Node) => void>> };

const noCastOutsideParse: Rule = {
  create(context) {
    const check = (node: Node): void => {
      if (isConst(node.typeAnnotation) || isInParseFunction(node)) return;
      context.report({
        node,
        message: "A cast outside a parse function: parse the value where it enters, or narrow it by a check.",
      });
    };
    return { TSAsExpression: check, TSTypeAssertion: check };
  },
};

const noPresentTime: Rule = {
  create(context) {
    const check = (node: Node): void => {
      const isDate = node.callee?.type === "Identifier" && node.callee.name === "Date";
      if (!isDate || (node.type === "NewExpression" && (node.arguments ?? []).length > 0)) return;
      context.report({ node, message: "The present time comes in an `effects` argument; the clock is in edges/time." });
    };
    return { NewExpression: check, CallExpression: check };
  },
};

/** `as const` claims nothing. */
function isConst(type: Node | undefined): boolean {
  return type?.type === "TSTypeReference" && type.typeName?.name === "const";
}

/** Whether a function named `parse…`, or a named value or method that holds one, stands around the node. */
function isInParseFunction(node: Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    const name = at.id?.name ?? at.key?.name ?? "";
    if (/^(FunctionDeclaration|VariableDeclarator|MethodDefinition|Property)$/.test(at.type) && /^parse(?![a-z])/.test(name))
      return true;
  }
  return false;
}

export default {
  meta: { name: "bayyina" },
  rules: { "no-cast-outside-parse": noCastOutsideParse, "no-present-time": noPresentTime },
};
