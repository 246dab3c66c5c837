// Sentence patterns for composed English reports. {killed} is "seven people" and {wereKilled} "were killed"; {meansOn} ends in
// its preposition ("the shelling of"); {bareKilled} has no noun; {missing}, {destroyed} and {damaged} end in their verb ("two
// people are"). Every pattern treats either party alike; none of them judges.

/** Openings when the dead are counted. */
export const leads: readonly string[] = [
  "{killed} {wereKilled} {day} when {means} hit {place} in {city}, {source} said.",
  "{city}: {killed} {wereKilled} in {meansOn} {place} {day}, {source} told {outlet}.",
  "{meansOn} {place} {day} left {killed} dead{parts}, according to {source}.",
  "{source} said that {killed} {wereKilled} {day} in {meansOn} {place}{parts}.",
  "According to {source}, {killed} {wereKilled}{parts} when {means} hit {place} {day}.",
  "{outlet} has learned from {source} that {killed} {wereKilled} {day} at {place}.",
  "{killed} {wereKilled}{parts} {day} in {place}, {source} said. The cause was said to be {means}.",
  "Residents of {place} buried their dead after {means} that killed {killed} {day}, {source} said.",
  "News from {city} has been slow to arrive: {killed} {wereKilled} {day} in {meansOn} {place}, {source} said.",
  "It was {day} that {means} hit {place}. {killed} {wereKilled}{parts}, {source} told {outlet}.",
  "{source} gave the number of dead from {meansOn} {place} {day} as {bareKilled}.",
  "{killed} {areKilled} said to have been killed{parts} when {place} came under fire {day}. {source} spoke of {means}.",
  "{means} hit {place} in {city} {day}, killing {killed}, {source} said.",
  "{city} woke to more bad news: {killed} {wereKilled} by {meansOn} {place} {day}, according to {source}.",
];

/** Openings of later reports, with running counts. */
export const updates: readonly string[] = [
  "The toll from {meansOn} {place} {day} has risen to {bareKilled}, {source} said.",
  "So far {bodiesHave} been pulled out at {place}, {source} said, where {means} hit {day}.",
  "{source} said later that {killed} {wereKilled}{parts} at {place} {day}, after earlier reports of fewer.",
  "Rescuers have ended their search at {place}, hit {day}. {killed} {wereKilled}, {source} told {outlet}.",
  "The number known to have been killed at {place} {day} now stands at {bareKilled}, {source} said.",
  "The number of dead after {meansOn} {place} {day} was revised to {bareKilled} by {source}.",
  "{killed} {wereKilled}{parts} in {meansOn} {place} {day}: this is the count of {source}, who asked that it be treated as provisional.",
  "Funerals have been held for {killed} killed at {place} {day}, {source} said.",
];

/** Openings when nobody was killed. */
export const noneKilled: readonly string[] = [
  "No deaths were reported after {means} hit {place} {day}, {source} said.",
  "{means} hit {place} in {city} {day}, but nobody was killed, according to {source}.",
  "{source} said that {meansOn} {place} {day} had caused no deaths.",
  "There were no fatalities when {place} was hit {day}, {source} told {outlet}.",
];

/** On the wounded. */
export const injuries: readonly string[] = [
  "{injured} {wereInjured}.",
  "{injured} {wereInjured} and taken to hospital.",
  "Doctors treated {injured} through the night.",
  "The hospital's register lists {bareInjured} wounded from the same place.",
  "Ambulances made {n} trips; {injured} {wereInjured}.",
  "A medic said that {injured} {wereInjured}.",
];

/** On the wounded, when there are several. */
export const injuriesOfMany: readonly string[] = [
  "Besides, {injured} {wereInjured}, some of them badly, a nurse said.",
  "{injured} {wereInjured}, most of them by flying glass.",
  "{injured} {wereInjured}; none of them is in danger now, a medic said.",
  "{injured} {wereInjured}, among them a volunteer who had come to help.",
];

/** On those not found. */
export const missingPeople: readonly string[] = [
  "{missing} still missing under the rubble.",
  "{missing} unaccounted for, relatives said.",
  "{missing} believed to be trapped under a collapsed stairwell.",
  "Relatives said that {missing} missing.",
];

/** On buildings. */
export const damage: readonly string[] = [
  "{destroyed} destroyed and {damaged} damaged.",
  "On the same street {destroyed} destroyed; {damaged} damaged.",
  "Pictures show the place from the south: {destroyed} destroyed, and {damaged} damaged.",
  "The municipality's engineer listed the damage: {destroyed} destroyed, {damaged} damaged.",
];

/** When a party is named. */
export const attributions: readonly string[] = [
  "Residents blamed the {party}.",
  "The fire came from positions of the {party}, two residents said.",
  "Two shopkeepers accused the {party}, which has not commented.",
  "A spokesman for the {party} said that it was looking into the reports.",
  "The {party} was responsible, said a man whose house was hit; he did not say how he knew.",
  "It was the {party}, according to a police officer at the scene, who showed a fragment.",
  "The {party}'s spokesman denied that its forces had fired on {place}.",
  "Asked about it, a commander of the {party} said that the target had been a military one.",
];

/** When no party is named. */
export const noAttribution: readonly string[] = [
  "It was not clear who fired.",
  "Each side blamed the other.",
  "No one has claimed responsibility.",
  "The army and the Front gave opposite accounts, and neither could be checked.",
  "Witnesses disagreed on the direction from which it came.",
  "The cause is still disputed.",
];

/** On one person. */
export const portraits: readonly string[] = [
  "Among the dead is {name}, {age}.",
  "{name}, who was {age}, was found on the second day, a cousin said.",
  "Neighbours named one of the dead as {name}, {age}.",
  '"We looked for {name} all night," a brother said. {name} was {age}.',
  "{name} ({age}) was buried the same evening.",
];

/** Numbers that count nobody harmed. */
export const asides: readonly string[] = [
  "The road to the coast, {n} kilometres long, has been closed since 2 May.",
  "A sack of flour now costs {n} dinars.",
  "Some {n} families have left the quarter for Wadi Qandul camp since the beginning of the month.",
  "The shells were of 122 mm, a policeman said.",
  "The district was hit by a flood in 1987, and many houses had been rebuilt only since.",
  "Power has been off for {n} days.",
  "The army's 3rd Brigade and the Front's 7th Column face each other {n} kilometres from here.",
  "The figures could not be independently confirmed.",
  "Reporters have not been able to enter {city} since 2 May.",
  "The call to this newspaper was cut off after {n} minutes.",
  "Schools in {city} have been closed for {n} days.",
  "The civil defence has {n} litres of diesel left, an officer said.",
  "A witness, {n}, asked that his name be left out.",
  "The front line is {n} kilometres away.",
];
