/** Groups of what is joined by pairs, each in the order in which its members first come (union-find). */
export function groupsOf<T>(pairs: Iterable<readonly [T, T]>): T[][] {
  const leader = new Map<T, T>();
  const find = (member: T): T => {
    const next = leader.get(member) ?? member;
    if (next === member) return member;
    const top = find(next);
    leader.set(member, top);
    return top;
  };
  for (const [a, b] of pairs) {
    if (!leader.has(a)) leader.set(a, a);
    if (!leader.has(b)) leader.set(b, b);
    leader.set(find(b), find(a));
  }
  const groups = new Map<T, T[]>();
  for (const member of leader.keys()) {
    const top = find(member);
    groups.set(top, [...(groups.get(top) ?? []), member]);
  }
  return [...groups.values()];
}
