export function groupText(link: string): string {
  return `Bà con cần giúp, bấm vào đây: ${link}`;
}

export function groupPrivatelyText(link: string): string {
  return `Chuyện này mình nói riêng nhé. Bạn nhắn riêng cho trợ lý giúp mình: ${link}`;
}

/** A guide in a group: what it is for, and where it is. */
export function groupGuideText(
  { title, summary }: { title: string; summary: string },
  links: { guide: string; help: string },
): string {
  return `${title}\n${summary}\nTừng bước, có hình: ${links.guide}\nCần người giúp, bạn nhắn riêng cho trợ lý nhé: ${links.help}`;
}

/** Several guides that may be meant. */
export function groupGuidesText(guides: { title: string; link: string }[], help: string): string {
  const lines = guides.map(({ title, link }) => `• ${title}: ${link}`);
  return [
    'Bà con xem bài nào đúng ý mình nhé:',
    ...lines,
    `Cần người giúp, bạn nhắn riêng cho trợ lý nhé: ${help}`,
  ].join('\n');
}
