// Running counts of Sorani reports ("the number of the dead"), and phrases that together say a known none. Tables only.
import type { WordLine } from "../grammar/lexicon.ts";
import { plain } from "../grammar/word-lines.ts";
import { pairs } from "./forms.ts";

const numberOf = "ژمارەی,ئاماری,کۆی ژمارەی,کۆی گشتیی";
const dead =
  "کوژراوان,کوژراوەکان,قوربانیان,قوربانییان,قوربانییەکان,شەهیدان,شەهیدەکان,گیانلەدەستداوان,گیانلەدەستدان,مردووان,مردوان,کوژراوانی,قوربانیانی";
const wounded = "برینداران,بریندارەکان,بریندارانی,بریندارەکانی,زامداران";

const tolls: readonly WordLine[] = [
  plain({ kind: "toll", counted: "killed" }, `${pairs(numberOf, dead)},کوژراو :,کوژراوان :,شەهید :`),
  plain({ kind: "toll", counted: "injured" }, `${pairs(numberOf, wounded)},بریندار :,برینداران :`),
  plain({ kind: "toll", counted: "missing" }, pairs(numberOf, "بێسەروشوێنان,بێسەروشوێنەکان,ونبووان,ونبووەکان")),
  plain({ kind: "toll", counted: "displaced" }, pairs(numberOf, "ئاوارەکان,ئاوارەبووان,ئاوارەبووەکان")),
  plain(
    { kind: "toll", counted: "casualties" },
    pairs(numberOf, "زیانە گیانییەکان,کوژراو و برینداران,کوژراوان و برینداران,کوژراو و بریندارەکان"),
  ),
];

const notHad = "نەبوو,نەبووە,نییە,نین,نەبوون,لێ نەکەوتەوە,لێنەکەوتەوە,لێ نەکەوتووەتەوە,لێ نەکەوت,ڕووی نەدا,ڕوی نەدا,ڕووینەدا";

const nones: readonly WordLine[] = [
  ...none(
    "casualties",
    "زیانی گیانی,زیانی گیانیی,زیانی مرۆیی,زیانێکی گیانی,زیانێکی گیانیی,زیانێکی مرۆیی,زیانی گیانیشی,قوربانییەکی",
  ),
  ...none("killed", "کوژراوی,کوژراوێکی,کوژراوێک,کوژراو,شەهیدی,شەهیدێکی,قوربانی"),
  ...none("injured", "برینداری,بریندارێکی,بریندارێک"),
];

/** Running counts and known nones. */
export const tollWords: readonly WordLine[] = [...tolls, ...nones];

function none(counted: "casualties" | "killed" | "injured", harms: string): readonly WordLine[] {
  return [plain({ kind: "none", counted, of: "unspecified" }, pairs(`${harms},${pairs("هیچ", harms)}`, notHad))];
}
