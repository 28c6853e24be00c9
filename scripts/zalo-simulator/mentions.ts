const marker = /\[@([^\]\s]+)\]/g;

/** Whom a group text pings: `[@user]` one member, `[@group]` everyone (server-api §3.3). */
export function mentionsIn(text: string, groupId: string): { mentions: string[]; mentionsAll: boolean } {
  const ids = [...text.matchAll(marker)].flatMap((match) => match[1] ?? []);
  return { mentions: ids.filter((id) => id !== groupId), mentionsAll: ids.includes(groupId) };
}
