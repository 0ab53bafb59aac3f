/** Groups of things that share a key, in the order of their first: one finding per cause, the other places related. */
export function grouped<Thing>(things: Iterable<Thing>, key: (thing: Thing) => string): [Thing, ...Thing[]][] {
  const groups = new Map<string, [Thing, ...Thing[]]>()
  for (const thing of things) {
    const name = key(thing)
    const group = groups.get(name)
    if (group) group.push(thing)
    else groups.set(name, [thing])
  }
  return [...groups.values()]
}
