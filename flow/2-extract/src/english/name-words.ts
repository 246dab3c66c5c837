// Words that stand in capitals and name no person, and titles that stand before a person's name. Tables only.
import { wordSet } from "../text/phrases.ts";

/** Institutions, places, peoples, calendar and headline words: a run of capitals that holds one of them is no person's name. */
export const notNames = wordSet(
  "police department sheriff office officers officials authorities county city state states street avenue road drive lane boulevard highway route park school high elementary university college hospital clinic medical center " +
    "centre church mosque court house home hotel store market mall bar club apartment apartments block north south east west northern southern eastern western central district governorate province region camp village town " +
    "news agency press radio tv television network channel post times journal herald tribune gazette facebook twitter telegram instagram youtube ministry minister army forces force brigade battalion guard brigades " +
    "government council committee commission union association society organization organisation foundation group party movement front fbi atf swat ems afp bbc cnn un us usa " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec " +
    "today yesterday tonight morning afternoon evening night photo photos video image update updated breaking related read more watch share copyright staff reports report shooting homicide murder suicide gunshot gunfire shots " +
    "nobody everyone everybody someone somebody anyone another others both all most many several two three four five six seven eight nine ten none no yes however meanwhile investigators detectives witnesses neighbors residents " +
    "records documents airstrike airstrikes strike israeli american russian syrian turkish iraqi iranian arab muslim christian god allah war day year years emergency crime crimestoppers prosecutors prosecutor attorney coroner former defense defence",
);

/** Ranks and forms of address: part of a name, but not one by themselves. */
export const titles = wordSet(
  "mr mrs ms dr prof sgt lt capt col gen maj cpl pvt officer deputy detective trooper rev father sister hajj sheikh sheik imam captain sergeant lieutenant colonel general major professor doctor journalist president mayor judge congressman senator ambassador bishop archbishop cardinal",
);
