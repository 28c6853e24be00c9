import { z } from 'zod';
import { dayOf, hourOf } from './clock.ts';
import { newMessageId } from './ids.ts';
import type { Person } from './people.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';
import type { ZbsTemplate } from './zbs-templates.ts';

export const dailyQuota = 500;

export const templateData = z.record(z.string(), z.union([z.string(), z.number()]));
export type TemplateData = z.infer<typeof templateData>;

const night = { from: 22, to: 6 };

/** The template, fit to be sent now with this data: -109 unknown, -131 not approved, -133 night, -1122, -1121, -112 data (§10.10). */
export function fittingTemplate(world: World, templateId: string, data: TemplateData): ZbsTemplate {
  const template = world.templates.find((candidate) => candidate.templateId === templateId);
  if (!template) throw new Refusal(-109, 'Template id is invalid');
  if (template.status !== 'ENABLE') throw new Refusal(-131, 'Template is not approved');
  const hour = hourOf(world.clock.now());
  if (template.tag === 'promotion' && (hour >= night.from || hour < night.to))
    throw new Refusal(-133, 'This template is not sent at night');
  for (const { name, maxLength } of template.params) {
    const value = data[name];
    if (value === undefined) throw new Refusal(-1122, `Template data misses the parameter ${name}`);
    if (String(value).normalize('NFC').length > maxLength)
      throw new Refusal(-1121, `Template parameter ${name} is too long`);
  }
  const known = new Set(template.params.map(({ name }) => name));
  const extra = Object.keys(data).find((name) => !known.has(name));
  if (extra !== undefined) throw new Refusal(-112, `Template data is invalid: ${extra}`);
  return template;
}

/** Counts one message against the day's quota: -144 when it is used up. Returns what is left. */
export function takeDailyQuota(world: World): number {
  const today = dayOf(world.clock.now());
  const used = world.ledger.zbsOfDay[today] ?? 0;
  if (used >= dailyQuota) throw new Refusal(-144, 'Daily quota is used up');
  world.ledger.zbsOfDay[today] = used + 1;
  return dailyQuota - used - 1;
}

/** Puts the template into the person's chat; returns the message id. */
export function deliverTemplate(
  world: World,
  person: Person,
  template: ZbsTemplate,
  data: TemplateData,
): string {
  const messageId = newMessageId();
  const { templateId, templateName, params } = template;
  const lines = params.map(({ name }) => `${name}: ${String(data[name])}`);
  const payload = { templateId, templateName, templateData: data };
  const message = {
    messageId,
    from: 'oa' as const,
    text: [templateName, ...lines].join('\n'),
    attachments: [{ type: 'zbs', payload }],
    at: world.clock.now(),
  };
  world.chats.add(person.userId, message);
  world.feed.send({ userId: person.userId, message }, 'message');
  world.changed();
  return messageId;
}
