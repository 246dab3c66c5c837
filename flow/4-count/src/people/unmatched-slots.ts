// How many slots must be persons beside the named: what is left when as many slots as possible are taken to be one of them each.
// A maximum matching (König's augmenting paths, found breadth first). It knows nothing of people.

/**
 * The fewest slots that stay without a partner, if each may take one partner and none may be taken twice.
 *
 * @param partners - For each slot the partners it may take, as numbers from 0.
 * @returns Whole slots, 0 to `partners.length`. At most slots × pairs steps; slots with more partners than there are slots cost nothing.
 */
export function unmatchedSlots(partners: readonly (readonly number[])[]): number {
  // Whatever the others take, such a slot still finds a partner.
  const tight = partners.filter((each) => each.length < partners.length);
  const pairs: Pairs = { takenBy: new Map(), takes: new Map() };
  return tight.filter((_, slot) => !findPartner(slot, tight, pairs)).length;
}

/** Slots by the partner that each took, and partners by slot. */
type Pairs = { readonly takenBy: Map<number, number>; readonly takes: Map<number, number> };

/** Gives a slot a partner, moving others along where needed; false when it can have none. */
function findPartner(slot: number, partners: readonly (readonly number[])[], pairs: Pairs): boolean {
  const reachedFrom = new Map<number, number>();
  const queue = [slot];
  // The queue grows while it is read.
  for (const at of queue) {
    for (const partner of partners[at] ?? []) {
      if (reachedFrom.has(partner)) continue;
      reachedFrom.set(partner, at);
      const other = pairs.takenBy.get(partner);
      if (other === undefined) {
        moveAlong(partner, reachedFrom, pairs);
        return true;
      }
      queue.push(other);
    }
  }
  return false;
}

/** Back along the path each slot takes the partner reached from it, and leaves the one it had to the slot before. */
function moveAlong(free: number, reachedFrom: ReadonlyMap<number, number>, { takenBy, takes }: Pairs): void {
  let partner: number | undefined = free;
  while (partner !== undefined) {
    const slot = reachedFrom.get(partner);
    if (slot === undefined) return;
    const before = takes.get(slot);
    takenBy.set(partner, slot);
    takes.set(slot, partner);
    partner = before;
  }
}
