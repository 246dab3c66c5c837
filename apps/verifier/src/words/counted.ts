// Sentences that count. Which form a number takes is the language's rule (CLDR), asked of the browser in say.ts.

/** A sentence in the plural forms that its language has (CLDR); `{count}` and other names in braces are filled in. */
export type Counted = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };
