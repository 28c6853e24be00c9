import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { controlRoute, readControl } from './control-route.ts';
import { dayOf } from './clock.ts';
import { recipientOf } from './consultation-endpoints.ts';
import { oaRoute } from './oa-route.ts';
import { readJson, readPlainQuery } from './read-fields.ts';
import { NotStated, Refusal } from './refusal.ts';
import { sendOaEvent, sendOaToUserEvent } from './webhook-events.ts';
import type { World } from './world.ts';
import { headerOf, zaloRoute, type Call, type Host } from './zalo-route.ts';
import { dailyQuota, deliverTemplate, fittingTemplate, takeDailyQuota, templateData } from './zbs-send.ts';
import { zbsTemplateSchema } from './zbs-templates.ts';

const zbsHost: Host = {
  prefix: 'business.openapi.zalo.me',
  failure: (error, message) => ({ error, message }),
  tooMany: -147,
  transient: -100,
};

const badParameter = -132;

const byPhone = z.strictObject({
  phone: z.string(),
  template_id: z.string(),
  template_data: templateData,
  tracking_id: z.string().min(1).max(48),
  mode: z.literal('development').optional(),
  sending_mode: z.enum(['1', '3']).optional(),
});
const flat = z.strictObject({ user_id: z.string(), template_id: z.string(), template_data: templateData });
const nested = z.strictObject({
  recipient: z.strictObject({ user_id: z.string() }),
  template_id: z.string(),
  template_data: templateData,
});
const notByUserId = ['otp', 'rating', 'journey'];

/** ZBS template messages by phone and by user id (server-api §6, §10.10). */
export function registerZbs(app: FastifyInstance, world: World): void {
  const register = (method: 'GET' | 'POST', path: string, handle: (call: Call) => unknown): void => {
    zaloRoute(app, world, zbsHost, {
      method,
      path,
      handle: async (call) => {
        checkToken(call);
        return { error: 0, message: 'Success', data: await handle(call) };
      },
    });
  };
  register('POST', '/message/template', sendByPhone);
  register('GET', '/message/status', status);
  register('GET', '/message/quota', () => {
    const used = world.ledger.zbsOfDay[dayOf(world.clock.now())] ?? 0;
    return { dailyQuota: String(dailyQuota), remainingQuota: String(dailyQuota - used) };
  });
  register('GET', '/quality', () => ({ oaCurrentQuality: 'UNDEFINED', oa7dayQuality: 'UNDEFINED' }));
  for (const path of ['/template/all', '/template/info/v2', '/template/sample-data', '/message/template-tag'])
    register('GET', path, () => {
      throw new NotStated(`the answer of ${path} is not stated`);
    });
  oaRoute(app, world, 'zbs', { method: 'POST', path: '/v3.0/oa/message/template', handle: sendByUserId });
  registerTemplateControl(app, world);
}

// This host says -124 and never -216 (server-api §2.8, §10.10).
function checkToken(call: Call): void {
  const token = headerOf(call, 'access_token');
  if (token === undefined || call.world.oaTokens.check(token, call.now) !== 'valid')
    throw new Refusal(-124, 'Access token is invalid');
}

function sendByPhone(call: Call): unknown {
  const { world, now } = call;
  const wanted = readJson(call, byPhone, badParameter);
  if (!/^84\d{9}$/.test(wanted.phone)) throw new Refusal(-108, 'Phone number is invalid');
  const template = fittingTemplate(world, wanted.template_id, wanted.template_data);
  const person = world.people.findByPhone(wanted.phone);
  if (!person) throw new Refusal(-118, 'This phone has no Zalo account');
  if (person.refusesWith !== null) throw new Refusal(person.refusesWith, 'The user refuses this message');
  if (wanted.mode === 'development' && !person.oaAdmin)
    throw new Refusal(-127, 'Test messages go to admins only');
  const left = wanted.mode === 'development' ? undefined : takeDailyQuota(world);
  const msgId = deliverTemplate(world, person, template, wanted.template_data);
  world.ledger.zbsSent[msgId] = { phone: wanted.phone, at: now };
  sendOaEvent(world, 'user_received_message', person.userId, {
    sender: { id: world.credentials.oaId },
    recipient: { id: wanted.phone },
    message: { delivery_time: String(now), msg_id: msgId, tracking_id: wanted.tracking_id },
  });
  const remaining = String(left ?? dailyQuota);
  return {
    msg_id: msgId,
    sent_time: String(now),
    sending_mode: wanted.sending_mode ?? '1',
    quota: { dailyQuota: String(dailyQuota), remainingQuota: remaining },
  };
}

function status(call: Call): unknown {
  const wanted = readPlainQuery(call, z.strictObject({ message_id: z.string(), phone: z.string() }));
  const sent = call.world.ledger.zbsSent[wanted.message_id];
  if (sent?.phone !== wanted.phone) return { delivery_time: '', status: -1, message: 'not found' };
  return { delivery_time: String(sent.at), status: 1, message: 'delivered' };
}

function sendByUserId(call: Call): unknown {
  const { world, now } = call;
  const wanted = world.switches.nestedUidBody ? readNested(call) : readJson(call, flat);
  const person = recipientOf(world, wanted.user_id);
  const template = fittingTemplate(world, wanted.template_id, wanted.template_data);
  if (notByUserId.includes(template.kind)) throw new Refusal(-249, 'This template cannot be sent by user id');
  const messageId = deliverTemplate(world, person, template, wanted.template_data);
  sendOaToUserEvent(world, 'user_received_message', person, { msg_id: messageId });
  return { message_id: messageId, user_id: person.userId, sent_time: String(now) };
}

function readNested(call: Call): z.infer<typeof flat> {
  const { recipient, ...rest } = readJson(call, nested);
  return { user_id: recipient.user_id, ...rest };
}

function registerTemplateControl(app: FastifyInstance, world: World): void {
  controlRoute(app, { method: 'GET', path: '/zbs-templates', handle: () => world.templates });
  controlRoute(app, {
    method: 'POST',
    path: '/zbs-templates',
    handle: (call) => {
      const wanted = readControl(zbsTemplateSchema, call.body);
      const index = world.templates.findIndex(({ templateId }) => templateId === wanted.templateId);
      const old = world.templates[index];
      world.templates.splice(index === -1 ? world.templates.length : index, 1, wanted);
      if (old && old.status !== wanted.status)
        sendOaEvent(world, 'change_template_status', wanted.templateId, {
          oa_id: world.credentials.oaId,
          template_id: wanted.templateId,
          status: { prev_status: old.status, new_status: wanted.status },
          reason: '',
        });
      world.changed();
    },
  });
}
