// Finds what a TypeScript file exports, with the docstring above each export. Parsed by @swc/core, since TypeScript 7's own API is not settled.
// Not here: what a docstring must say; that is check-docs.ts. Re-exports (`export … from`) are documented where they are declared.

import { type Declaration, type ModuleItem, type Param, type Pattern, parseSync, type TsType } from "@swc/core";

/** One exported name; `signature` is there for functions alone. */
export type Export = {
  readonly name: string;
  readonly line: number;
  readonly docstring: string | null;
  readonly signature: Signature | null;
};

/** A function's parameters by name (null for a destructured one), and whether it gives anything back. */
export type Signature = { readonly parameters: readonly (string | null)[]; readonly returns: boolean };

/**
 * Lists the exports of a file. An overloaded function is listed once for each overload.
 *
 * @param text - The file's TypeScript or TSX.
 * @param isTsx - Whether it may hold JSX.
 * @returns The exports in the order of their declarations.
 */
export function listExports(text: string, isTsx: boolean): readonly Export[] {
  const { body } = parseSync(text, { syntax: "typescript", tsx: isTsx, target: "es2024" });
  const bytes = Buffer.from(text);
  const exportedLater = new Set(body.flatMap(namesExportedLater));
  return body.flatMap((item) => {
    const declaration = declarationOf(item);
    if (declaration === null) return [];
    const before = bytes.subarray(0, item.span.start - 1).toString(); // swc counts bytes, from 1
    const isExported = item.type === "ExportDeclaration";
    return namesOf(declaration)
      .filter(({ name }) => isExported || exportedLater.has(name))
      .map((found) => ({ ...found, line: before.split("\n").length, docstring: docstringAtEnd(before) }));
  });
}

/** The last `/** … *\/` of a text, when nothing but white space follows it. */
function docstringAtEnd(before: string): string | null {
  const text = before.trimEnd();
  if (!text.endsWith("*/")) return null;
  const comment = text.slice(text.lastIndexOf("/*"));
  return comment.startsWith("/**") ? comment : null;
}

/** The names in `export { a, b as c }`, as they are declared. */
function namesExportedLater(item: ModuleItem): readonly string[] {
  if (item.type !== "ExportNamedDeclaration" || item.source) return [];
  return item.specifiers.flatMap((specifier) => (specifier.type === "ExportSpecifier" ? [specifier.orig.value] : []));
}

function declarationOf(item: ModuleItem): Declaration | null {
  if (item.type === "ExportDeclaration") return item.declaration;
  return isDeclaration(item) ? item : null;
}

function isDeclaration(item: ModuleItem): item is ModuleItem & Declaration {
  return /^(Function|Class|Variable|TsTypeAlias|TsInterface|TsEnum|TsModule)Declaration$/.test(item.type);
}

function namesOf(declaration: Declaration): readonly Pick<Export, "name" | "signature">[] {
  switch (declaration.type) {
    case "FunctionDeclaration":
      return [
        {
          name: declaration.identifier.value,
          signature: signatureOf(declaration.params, declaration.returnType?.typeAnnotation),
        },
      ];
    case "ClassDeclaration":
      return [{ name: declaration.identifier.value, signature: null }];
    case "VariableDeclaration":
      return declaration.declarations.flatMap(({ id, init }) => {
        if (id.type !== "Identifier") return [];
        const isFunction = init?.type === "ArrowFunctionExpression";
        return [{ name: id.value, signature: isFunction ? signatureOf(init.params, init.returnType?.typeAnnotation) : null }];
      });
    case "TsTypeAliasDeclaration":
    case "TsInterfaceDeclaration":
    case "TsEnumDeclaration":
      return [{ name: declaration.id.value, signature: null }];
    case "TsModuleDeclaration":
      return [];
  }
}

function signatureOf(parameters: readonly (Param | Pattern)[], result: TsType | undefined): Signature {
  const names = parameters.map((parameter) => parameterName(parameter.type === "Parameter" ? parameter.pat : parameter));
  return { parameters: names.filter((name) => name !== "this"), returns: result !== undefined && !isNothing(result) };
}

function parameterName(pattern: Pattern): string | null {
  if (pattern.type === "Identifier") return pattern.value;
  if (pattern.type === "AssignmentPattern") return parameterName(pattern.left);
  if (pattern.type === "RestElement") return parameterName(pattern.argument);
  return null;
}

/** `void`, `never`, `asserts x` and a promise of nothing: there is nothing for `@returns` to say. */
function isNothing(type: TsType): boolean {
  if (type.type === "TsKeywordType") return /^(void|never|undefined)$/.test(type.kind);
  if (type.type === "TsTypePredicate") return type.asserts;
  if (type.type !== "TsTypeReference" || type.typeName.type !== "Identifier" || type.typeName.value !== "Promise") return false;
  return (type.typeParams?.params ?? []).every(isNothing);
}
