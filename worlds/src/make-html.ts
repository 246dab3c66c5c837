// A web page as newspapers make them: the article among navigation, script, style and footer.
import type { Language } from "./world.ts";

/** What a page says besides the article. `reported` is an ISO date or null. */
export type PageFrame = {
  readonly title: string;
  readonly site: string;
  readonly lang: Language;
  readonly reported: string | null;
};

/**
 * @param body - The article's paragraphs.
 * @param frame - Title, name of the site, language, date.
 * @returns A whole HTML document; the paragraphs are escaped.
 */
export function makeHtml(body: readonly string[], frame: PageFrame): string {
  const isArabic = frame.lang === "ar";
  const words = isArabic ? arabicFurniture : englishFurniture;
  const stamp = frame.reported === null ? "" : `<time datetime="${frame.reported}">${frame.reported}</time>`;
  return `<!doctype html>
<html lang="${isArabic ? "ar" : "en"}" dir="${isArabic ? "rtl" : "ltr"}">
<head>
<meta charset="utf-8">
<title>${escape(frame.title)} | ${escape(frame.site)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:17px/1.5 serif;max-width:42em;margin:auto}nav li{display:inline}.ad{height:90px}</style>
<script>window.page={"visits":48213,"ads":[12,30,7],"ab":"killed-switch-3"};</script>
</head>
<body>
<nav><ul>${words.sections.map((name, at) => `<li><a href="/${at}">${name}</a></li>`).join("")}</ul></nav>
<main><article>
<h1>${escape(frame.title)}</h1>
<p class="byline">${escape(frame.site)} ${stamp}</p>
${body.map((paragraph) => `<p>${escape(paragraph)}</p>`).join("\n")}
</article></main>
<aside class="ad"><p>${words.advertisement}</p></aside>
<footer><p>© 2031 ${escape(frame.site)}. ${words.footer}</p></footer>
</body>
</html>
`;
}

const englishFurniture = {
  sections: ["Home", "News", "Weather", "Prices", "Contact"],
  advertisement: "Subscribe from 4 dinars a month. 200 readers joined this week.",
  footer: "Reproduction with credit is allowed. Telephone 555-0142.",
};

const arabicFurniture = {
  sections: ["الرئيسية", "الأخبار", "الطقس", "الأسعار", "اتصل بنا"],
  advertisement: "اشترك من 4 دنانير في الشهر. انضم إلينا 200 قارئ هذا الأسبوع.",
  footer: "يُسمح بالنقل مع ذكر المصدر. هاتف 555-0142.",
};

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
