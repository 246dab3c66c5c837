// UTM to longitude and latitude on WGS 84, by Krüger's series to the fourth order: good to a millimetre within a zone.
// See C. F. F. Karney 2011, J. Geodesy 85:475, equations 11, 35 and 36. Deliberately not the other direction: nothing here draws maps.

const semiMajorMetres = 6_378_137;
const flattening = 1 / 298.257223563;
const n = flattening / (2 - flattening);
const rectifyingMetres = (semiMajorMetres / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const eccentricity = Math.sqrt(flattening * (2 - flattening));
const centralScale = 0.9996;
const falseEastingMetres = 500_000;
const falseNorthingMetres = 10_000_000;
const series: readonly number[] = [
  n / 2 - (2 / 3) * n ** 2 + (37 / 96) * n ** 3 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 / 1440) * n ** 4,
  (17 / 480) * n ** 3 - (37 / 840) * n ** 4,
  (4397 / 161280) * n ** 4,
];

/** A position on the grid: zone 1 to 60, metres. */
export type UtmPosition = {
  readonly zone: number;
  readonly south: boolean;
  readonly eastingMetres: number;
  readonly northingMetres: number;
};

/**
 * Longitude and latitude of a UTM position.
 *
 * @param position - The position.
 * @returns Degrees (WGS 84), longitude first.
 */
export function fromUtm({ zone, south, eastingMetres, northingMetres }: UtmPosition): readonly [lon: number, lat: number] {
  const xi = (northingMetres - (south ? falseNorthingMetres : 0)) / (centralScale * rectifyingMetres);
  const eta = (eastingMetres - falseEastingMetres) / (centralScale * rectifyingMetres);
  const [xiOnSphere, etaOnSphere] = series.reduce(
    ([x, e], beta, at) => {
      const twice = 2 * (at + 1);
      return [
        x - beta * Math.sin(twice * xi) * Math.cosh(twice * eta),
        e - beta * Math.cos(twice * xi) * Math.sinh(twice * eta),
      ] as const;
    },
    [xi, eta] as const,
  );
  const conformal = Math.sin(xiOnSphere) / Math.hypot(Math.sinh(etaOnSphere), Math.cos(xiOnSphere));
  const lat = Math.atan(geodeticTangent(conformal));
  const fromMeridian = Math.atan2(Math.sinh(etaOnSphere), Math.cos(xiOnSphere));
  return [degrees(fromMeridian) + zone * 6 - 183, degrees(lat)];
}

/** Newton's method on Karney's equations 7 to 9 and 19 to 21: from the tangent of the conformal latitude to that of the geodetic one. */
function geodeticTangent(conformal: number): number {
  let tangent = conformal / (1 - eccentricity ** 2);
  for (let round = 0; round < 5; round += 1) {
    const secant = Math.hypot(1, tangent);
    const sigma = Math.sinh(eccentricity * Math.atanh((eccentricity * tangent) / secant));
    const here = tangent * Math.hypot(1, sigma) - sigma * secant;
    tangent +=
      (((conformal - here) / Math.hypot(1, here)) * (1 + (1 - eccentricity ** 2) * tangent ** 2)) /
      ((1 - eccentricity ** 2) * secant);
  }
  return tangent;
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
