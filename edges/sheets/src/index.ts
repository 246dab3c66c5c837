// The door of sheets: workbooks in, their text and where each sheet stands in it out.
export { type ReadWorkbook, readWorkbook, sheetsExtractor, sheetsVersion, type WorkbookLimits } from "./read-workbook.ts";
