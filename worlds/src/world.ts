// The shapes of an invented case: what a generator returns and what its JSON files hold. No behaviour here.

/** One file: `name` has no folder in `World.files`, and a `/`-separated path in what `layOut` returns. */
export type WorldFile = { readonly name: string; readonly bytes: Uint8Array };

/** A place in the containment tree; the shape of `places.json` in a case folder. `point` is [longitude, latitude] in degrees (WGS 84). */
export type Place = {
  readonly id: string;
  readonly kind: string;
  readonly names: { readonly en: readonly string[]; readonly ar: readonly string[] };
  readonly within: string | null;
  readonly point?: readonly [number, number];
  readonly precisionMetres?: number;
  readonly consistsOf?: readonly string[];
};

/** The gazetteer of a case. `maybeSame`: nobody has said for certain; `disjoint`: the only pairs known to be apart. */
export type Gazetteer = {
  readonly note: string;
  readonly places: readonly Place[];
  readonly maybeSame: readonly (readonly [string, string])[];
  readonly disjoint: readonly (readonly [string, string])[];
};

/** A belligerent. */
export type Party = {
  readonly id: string;
  readonly names: { readonly en: readonly string[]; readonly ar: readonly string[] };
  readonly kind: "state force" | "armed movement";
};

/** The content of `parties.json`. */
export type Parties = { readonly parties: readonly Party[] };

/** The language of a document's text: "none" for a picture. */
export type Language = "en" | "ar" | "en+ar" | "none";

/** What a file `NAME.EXT.source.json` may say; anything may be absent. `reported` and `retrieved` are ISO dates. */
export type Sidecar = {
  readonly url?: string;
  readonly publisher?: string;
  readonly speaker?: string;
  readonly reported?: string;
  readonly lang?: string;
  readonly retrieved?: string;
  readonly kind?: string;
};

/** What became of a person. "died-of-wounds" was first injured and is counted among the killed; "missing" was never found. */
export type Fate = "killed" | "died-of-wounds" | "injured" | "missing";

/** A person harmed. `latin` and `ar` hold the spellings in use, the usual one first; `age` in whole years. */
export type TrueCasualty = {
  readonly id: string;
  readonly names: { readonly latin: readonly string[]; readonly ar: readonly string[] };
  readonly age: number;
  readonly sex: "female" | "male";
  readonly household: string;
  readonly incident: string;
  readonly fate: Fate;
};

/** What happened, as nobody in the case knows it. Counts are whole persons or structures; `party` is a party's id or "unknown". */
export type TrueIncident = {
  readonly id: string;
  readonly date: string;
  readonly placeId: string;
  readonly party: string;
  readonly means: string;
  readonly killed: number;
  readonly injured: number;
  readonly missing: number;
  readonly structuresDestroyed: number;
  readonly structuresDamaged: number;
  readonly documents: readonly string[];
};

/** A figure or fact in a document that differs from the truth or from other documents, and why. */
export type Misstatement = {
  readonly document: string;
  readonly incident: string | null;
  readonly says: string;
  readonly truth: string;
  readonly why: string;
};

/** One document: what it speaks of, and what it repeats. `derivedFrom` names the document it copies or translates. */
export type TrueDocument = {
  readonly name: string;
  readonly lang: Language;
  readonly incidents: readonly string[];
  readonly derivedFrom: string | null;
};

/** The content of `truth.json`. */
export type Truth = {
  readonly note: string;
  readonly incidents: readonly TrueIncident[];
  readonly casualties: readonly TrueCasualty[];
  readonly documents: readonly TrueDocument[];
  readonly misstatements: readonly Misstatement[];
};

/** An invented case: `files` are the sources (documents and their sidecars). */
export type World = {
  readonly files: readonly WorldFile[];
  readonly places: Gazetteer;
  readonly parties: Parties;
  readonly truth: Truth;
};
