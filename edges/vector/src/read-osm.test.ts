// OpenStreetMap data: buildings with the shape of their nodes, from XML and from Overpass JSON.
import { describe, expect, test } from "vitest";
import { readOsmXml, readOverpass } from "./read-osm.ts";

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n<osm version="0.6">${body}</osm>\n`;
const nodes = `<node id="1" lat="20" lon="10"/><node id="2" lat="20" lon="10.001"/><node id="3" lat="20.001" lon="10"/>`;
const way = (id: number, tags: string, refs = [1, 2, 3, 1]): string =>
  `<way id="${id}">${refs.map((ref) => `<nd ref="${ref}"/>`).join("")}${tags}</way>`;
const isBuilding = `<tag k="building" v="yes"/>`;

describe("OSM XML", () => {
  test("buildings come with ids that hold beyond the file; the map around them is no feature", () => {
    const shed = `<node id="9" lat="20.5" lon="10.5"><tag k="building" v="shed"/><tag k="name" v="A &amp; B"/></node>`;
    const { features, setAside } = readOsmXml(
      xml(nodes + shed + way(5, isBuilding) + way(6, `<tag k="highway" v="track"/>`) + way(7, `<tag k="building" v="no"/>`)),
    );
    expect(setAside).toEqual([]);
    expect(features.map(({ id, geometry, point }) => [id, geometry, point])).toEqual([
      ["node/9", "point", [10.5, 20.5]],
      ["way/5", "polygon", [10.0005, 20.0005]],
    ]);
    expect(features[0]?.properties["name"]).toBe("A & B");
  });

  test("a relation has the outline of its outer ways", () => {
    const members = `<member type="way" ref="5" role="outer"/><member type="way" ref="6" role="inner"/>`;
    const { features } = readOsmXml(xml(`${nodes}${way(5, "")}<relation id="8">${members}${isBuilding}</relation>`));
    expect(features[0]).toMatchObject({ id: "relation/8", geometry: "polygon", bounds: [10, 20, 10.001, 20.001] });
  });

  test("a building whose nodes or ways are not in the file is set aside", () => {
    const lost = `<relation id="8"><member type="way" ref="77" role="outer"/>${isBuilding}</relation>`;
    const { features, setAside } = readOsmXml(xml(nodes + way(5, isBuilding, [1, 99]) + lost));
    expect(features).toEqual([]);
    expect(setAside.map(({ facts }) => facts["why"])).toEqual(["nodes missing from the file", "ways missing from the file"]);
  });

  test("a document cut short anywhere, or another, is VECTOR_FILE_INVALID", () => {
    const whole = xml(nodes + way(5, isBuilding)).trimEnd();
    for (let length = 0; length < whole.length; length += 7)
      expect(() => readOsmXml(whole.slice(0, length))).toThrow("VECTOR_FILE_INVALID");
    expect(() => readOsmXml("<kml></kml>")).toThrow("VECTOR_FILE_INVALID");
  });
});

describe("Overpass JSON", () => {
  const geometry = [
    { lat: 20, lon: 10 },
    { lat: 20, lon: 10.001 },
    { lat: 20.001, lon: 10 },
  ];
  const tags = { building: "house" };

  test("shapes come with the elements or from the nodes beside them", () => {
    const { features, setAside } = readOverpass([
      ...geometry.map((at, id) => ({ type: "node", id, ...at })),
      { type: "way", id: 5, tags, geometry },
      { type: "way", id: 6, tags, nodes: [0, 1, 2] },
      { type: "relation", id: 8, tags, members: [{ type: "way", ref: 5, role: "outer", geometry }] },
      {
        type: "relation",
        id: 9,
        tags,
        members: [
          { type: "way", ref: 6, role: "outer" },
          { type: "node", ref: 1, role: "" },
        ],
      },
    ]);
    expect(setAside).toEqual([]);
    expect(features.map(({ id }) => id)).toEqual(["way/5", "way/6", "relation/8", "relation/9"]);
    expect(new Set(features.map(({ point }) => point.join()))).toEqual(new Set(["10.0005,20.0005"]));
  });

  test("a line with a gap, a node without a place and no outline are set aside", () => {
    const elements = [
      { type: "way", id: 5, tags, geometry: [geometry[0], null] },
      { type: "node", id: 6, tags },
      { type: "relation", id: 7, tags, members: [] },
    ];
    expect(readOverpass(elements).setAside).toHaveLength(3);
    expect(readOverpass(elements).features).toEqual([]);
  });

  test("what is no element is VECTOR_FILE_INVALID", () => {
    for (const element of [7, null, { type: "area", id: 1 }])
      expect(() => readOverpass([element])).toThrow("VECTOR_FILE_INVALID");
  });
});
