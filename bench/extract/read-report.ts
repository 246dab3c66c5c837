// One text of a corpus through extraction, with an empty gazetteer: what the bench measures is the words alone.
import { extractClaims, makeGazetteer } from "@bayyina/extract";
import { type Claim, parsePlaces, placeTree } from "@bayyina/model";

const noPlaces = parsePlaces({ places: [] });
const gazetteer = makeGazetteer(noPlaces, placeTree(noPlaces));

/**
 * The claims of a text.
 *
 * @param id - What it is called.
 * @param text - The text.
 * @param reported - The report's date as EDTF, or null.
 * @param lang - BCP 47, or null.
 * @returns The claims kept; none for a text that no grammar reads.
 */
export function claimsOfText(id: string, text: string, reported: string | null, lang: string | null): readonly Claim[] {
  const report = {
    id,
    text,
    reported,
    lang,
    label: id,
    speaker: null,
    publisher: null,
    address: null,
    item: null,
    textDigest: null,
  };
  return extractClaims(report, gazetteer).kept;
}
