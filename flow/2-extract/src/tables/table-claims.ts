// Claims of a row: what the list says, each with the cells it stands in. What the list concludes is a claim like any other, and its gradings are
// its own: they stand in the note.
import { type Claim, claimIdOf, type PlaceId, type Quote, quoteAt } from "@bayyina/model";
import type { OnePerson, PeopleCell } from "./people-words.ts";
import type { Figure } from "./table-figures.ts";
import type { TableMapping } from "./table-mapping.ts";
import type { PersonRead } from "./table-person.ts";
import type { FieldCell, RowRead } from "./table-row.ts";
import { quoteOfCells, type TableText } from "./table-text.ts";

/** Where the claims of a row come from: its table, its mapping, what it says, its places and its line. */
export type RowOrigin = {
  readonly table: TableText;
  readonly mapping: TableMapping;
  readonly row: RowRead;
  readonly placeIds: readonly PlaceId[];
  readonly line: number;
};

type Common = Omit<Extract<Claim, { kind: "position" }>, "kind" | "id" | "party" | "quote">;

/**
 * Claims of the figures of a row.
 *
 * @param figures - Its figures.
 * @param origin - Where they come from.
 * @returns A quantity each.
 */
export function figureClaims(figures: readonly Figure[], origin: RowOrigin): readonly Claim[] {
  const common = commonOf(origin);
  return figures.map(({ cells, ...figure }) =>
    withId({ kind: "quantity", ...common, ...figure, quote: quoteOfCells(cells, origin.table) }),
  );
}

/**
 * The claim of whom a row accuses.
 *
 * @param origin - The row; its act is the name of the column, since the list says no other.
 * @returns One attribution, or none where it names nobody.
 */
export function partyClaims(origin: RowOrigin): readonly Claim[] {
  const { row, mapping, table } = origin;
  const { party, weapon } = row;
  if (party === null) return [];
  const act = `named in the column "${mapping.columns["party"]?.[0] ?? "party"}"`;
  const quote = quoteOfCells([party], table);
  return [withId({ kind: "attribution", ...commonOf(origin), party: party.value.trim(), act, weapon, quote })];
}

/**
 * Claims of a cell of names and groups.
 *
 * @param people - What it says.
 * @param cell - The cell.
 * @param origin - Its row.
 * @returns A quantity for each group, or one person; none where nobody is told of.
 */
export function peopleClaims(people: NonNullable<PeopleCell>, cell: FieldCell, origin: RowOrigin): readonly Claim[] {
  const common = commonOf(origin);
  switch (people.kind) {
    case "not-named":
      return [];
    case "person":
      return [withId(personOf(people.person, cell, origin, common))];
    case "groups": {
      let from = cell.start;
      return people.groups.map(({ words, low, high, of }) => {
        const [start, end] = stretchOf(words, cell, origin.table, from);
        from = end;
        const quote: Quote = {
          ...quoteAt(origin.table.text, start, end),
          item: origin.table.item,
          text: origin.table.textDigest,
        };
        return withId({
          kind: "quantity",
          ...common,
          counted: "killed",
          of,
          low,
          high,
          qualifier: high === null ? "at least" : "unqualified",
          quote,
        });
      });
    }
  }
}

/**
 * The claim of a person that a row tells of.
 *
 * @param person - What the row says of them.
 * @param origin - The row.
 * @returns The claim.
 */
export function personClaim(person: PersonRead, origin: RowOrigin): Claim {
  const { cells, ageSays, ...fields } = person;
  const common = commonOf(origin);
  const note = ageSays === null ? common.note : [common.note, `age: ${ageSays}`].filter((part) => part !== "").join("; ");
  return withId({ kind: "person", ...common, note, ...fields, quote: quoteOfCells(cells, origin.table) });
}

type PersonContent = Omit<Extract<Claim, { kind: "person" }>, "id">;

function personOf({ name, slot, sex, age }: OnePerson, cell: FieldCell, { table }: RowOrigin, common: Common): PersonContent {
  const says = age?.says ?? null;
  return {
    kind: "person",
    ...common,
    note: says === null ? common.note : [common.note, `age: ${says}`].filter((part) => part !== "").join("; "),
    nameForms: name === null ? [] : [{ text: name, lang: null }],
    slot,
    ageLow: age?.low ?? null,
    ageHigh: age?.high ?? null,
    sex,
    household: null,
    fate: "killed",
    quote: quoteOfCells([cell], table),
  };
}

function commonOf({ row, mapping, table, placeIds, line }: RowOrigin): Common {
  const { list } = mapping;
  const name = row.id ?? `line ${line}`;
  return {
    placeText: row.placeText,
    placeIds: [...placeIds],
    during: row.during,
    reported: row.reported ?? table.reported,
    speaker: list,
    chain: [...row.chain],
    observer: null,
    organOf: null,
    position: null,
    restsOn: null,
    provenance: null,
    note: row.party === null && row.weapon !== null ? [...row.notes, `weapon: ${row.weapon}`].join("; ") : row.notes.join("; "),
    address: row.address ?? (list === "" ? name : `${list}, ${name}`),
    allegedParty: row.partyText,
    ...(row.dateCells.length === 0 ? {} : { duringQuote: quoteOfCells(sameRow(row.dateCells), table) }),
    ...(row.place === null ? {} : { placeQuote: quoteOfCells([row.place], table) }),
  };
}

function sameRow(cells: readonly FieldCell[]): readonly FieldCell[] {
  return cells.filter(({ level }) => level === cells[0]?.level);
}

/** Where a group's words stand within their cell; the whole cell where they are written otherwise there. */
function stretchOf(words: string, cell: FieldCell, { text }: TableText, from: number): readonly [start: number, end: number] {
  const at = text.slice(from, cell.end).indexOf(words);
  return at < 0 ? [cell.start, cell.end] : [from + at, from + at + words.length];
}

type Content = Claim extends infer Each ? (Each extends Claim ? Omit<Each, "id"> : never) : never;

/** The id is made of all that the claim says, and of where: a list read twice yields the same claims. */
function withId(content: Content): Claim {
  return { ...content, id: claimIdOf(content) };
}
