// The page itself: what it holds, and what happens when something is given. Keeps nothing beyond itself: no storage, no address, no network.
import { parsePinnedKey } from "@bayyina/tlog";
import type { InspectionRequest } from "./inspect.ts";
import type { Inspection, Progress } from "./inspection.ts";
import type { Dropped } from "./read-drop.ts";
import { dropArea, listenForDrops } from "./view/drop-area.ts";
import { element } from "./view/element.ts";
import { type Given, givenForm, nothingGiven } from "./view/given-form.ts";
import { headerOf, introOf } from "./view/header.ts";
import { progressParts } from "./view/progress.ts";
import { resultParts } from "./view/result.ts";
import { chooseLanguage } from "./words/index.ts";
import type { Words } from "./words/words.ts";
import { type Checker, serveRequests, startChecker } from "./worker.ts";

/** All that the page knows. `run` grows with each run, so that an answer that was overtaken is left aside. */
type PageState = {
  words: Words;
  subject: InspectionRequest["subject"] | null;
  given: Given;
  unreadable: boolean;
  inspection: Inspection | null;
  run: number;
};

if (typeof document === "undefined") serveRequests();
else startPage(startChecker(document.currentScript?.textContent ?? ""));

function startPage(check: Checker): void {
  const state: PageState = {
    words: chooseLanguage(navigator.languages),
    subject: null,
    given: nothingGiven,
    unreadable: false,
    inspection: null,
    run: 0,
  };
  const [header, intro, area, more, progress, result] = Array.from({ length: 6 }, () => element("div"));
  if (!header || !intro || !area || !more || !progress || !result) return;
  progress.setAttribute("role", "status");
  result.id = "result";
  document.body.append(header, element("main", {}, intro, area, more, progress, result));

  const showDrop = (): void =>
    area.replaceChildren(dropArea(state.words, { given: state.subject !== null, unreadable: state.unreadable }, drops));
  const showGiven = (): void => {
    const open = more.querySelector("details")?.open ?? false;
    more.replaceChildren(givenForm(state.words, { given: state.given, open }, changeGiven));
  };
  const showProgress = (now: Progress | null): void =>
    progress.replaceChildren(...(now === null ? [] : progressParts(state.words, now)));
  const showResult = (): void =>
    result.replaceChildren(...(state.inspection === null ? [] : resultParts(state.words, state.inspection)));
  const showAll = (): void => {
    const { language, direction, title } = state.words;
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
    document.title = `${title} · Bayyina`;
    header.replaceChildren(headerOf(state.words, changeLanguage));
    intro.replaceChildren(introOf(state.words));
    showDrop();
    showGiven();
    showResult();
  };

  const changeLanguage = (words: Words): void => {
    state.words = words;
    showAll();
    header.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  };
  const changeGiven = (given: Given): void => {
    const focused = document.activeElement?.id ?? "";
    state.given = given;
    showGiven();
    if (focused !== "") document.getElementById(focused)?.focus();
    void run();
  };
  const take = (dropped: Dropped): void => {
    state.unreadable = false;
    if (dropped.kind === "folder") state.subject = { kind: "site", files: dropped.files };
    else {
      // A bundle may come together with the files that it speaks of.
      const bundle = dropped.files.find((file) => file.name.endsWith(".json")) ?? dropped.files[0];
      if (bundle === undefined) return;
      state.subject = { kind: "bundle", file: bundle };
      const items = dropped.files.filter((file) => file !== bundle);
      if (items.length > 0) state.given = { ...state.given, items };
      showGiven();
    }
    showDrop();
    void run();
  };
  const refuse = (): void => {
    state.unreadable = true;
    showDrop();
  };
  const drops = { taken: take, refused: refuse };

  const run = async (): Promise<void> => {
    if (state.subject === null) return;
    state.run += 1;
    const mine = state.run;
    state.inspection = null;
    showResult();
    // Handing thousands of files over takes a while in which nothing is drawn: what is going on is said first.
    showProgress({ kind: "checking" });
    await new Promise((resolve) => setTimeout(resolve, 0));
    const inspection = await check(requestOf(state.subject, state.given), (now) => {
      if (mine === state.run) showProgress(now);
    });
    if (mine !== state.run) return;
    state.inspection = inspection;
    showProgress(null);
    showResult();
    const heading = result.querySelector<HTMLElement>(".verdict h2");
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: "center" });
  };

  listenForDrops(drops);
  showAll();
}

function requestOf(subject: InspectionRequest["subject"], { keyText, ...others }: Given): InspectionRequest {
  return { subject, trustedKey: parsePinnedKey(keyText), ...others };
}
