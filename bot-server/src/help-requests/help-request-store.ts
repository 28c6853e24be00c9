import { HELP_REQUEST_STATUSES, MODES, topic } from '@tung-nha/shared/help-request';
import { REQUEST_NEXT_ACTIONS } from '@tung-nha/shared/officer';
import { dispatchSettings } from '@tung-nha/shared/ward-file';
import { z } from 'zod';

import { many, maybeOne, run, type Queryable, type Statement, type Transaction } from '../database.ts';
import type { HelpRequest } from './help-request.ts';

/** Checks what HELP_REQUEST_COLUMNS give. */
export const helpRequestRow = z.object({
  wardId: z.string(),
  wardKind: z.string(),
  id: z.string(),
  code: z.string(),
  residentId: z.string().nullable(),
  residentName: z.string().nullable(),
  status: z.enum(HELP_REQUEST_STATUSES),
  topic,
  guideSlug: z.string().nullable(),
  step: z.number().nullable(),
  note: z.string().nullable(),
  neighbourhoodCode: z.string().nullable(),
  neighbourhoodName: z.string().nullable(),
  supportPointName: z.string().nullable(),
  mode: z.enum(MODES),
  wantedAt: z.date().nullable(),
  urgent: z.boolean(),
  relation: z.string().nullable(),
  priority: z.number(),
  wave: z.number(),
  escalation: z.enum(['leaders', 'wardTeam', 'office']).nullable(),
  helperWardId: z.string().nullable(),
  helperId: z.string().nullable(),
  helperPersonId: z.string().nullable(),
  helperName: z.string().nullable(),
  helperLeft: z.boolean(),
  helperActiveAt: z.date().nullable(),
  nextAction: z.enum(REQUEST_NEXT_ACTIONS).nullable(),
  nextActionAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  stars: z.number().nullable(),
  createdAt: z.date(),
  phoneSealed: z.instanceof(Buffer).nullable(),
  placeSealed: z.instanceof(Buffer).nullable(),
  landmarkSealed: z.instanceof(Buffer).nullable(),
  dispatch: dispatchSettings,
});

/** A HelpRequest, from HELP_REQUEST_TABLES. */
export const HELP_REQUEST_COLUMNS = `r.ward_id as "wardId", w.kind as "wardKind", r.id, r.code, r.resident_id as "residentId",
  resident.name as "residentName", r.status, r.topic, r.guide_slug as "guideSlug", r.step, r.note,
  r.neighbourhood_code as "neighbourhoodCode", n.name as "neighbourhoodName",
  point.name as "supportPointName", r.mode, r.wanted_at as "wantedAt",
  r.urgent, r.relation, r.priority, r.wave, r.escalation, r.helper_ward_id as "helperWardId", r.helper_id as "helperId",
  helper.person_id as "helperPersonId", helper.name as "helperName",
  coalesce(helper.status = 'left', false) as "helperLeft", r.helper_active_at as "helperActiveAt",
  r.next_action as "nextAction", r.next_action_at as "nextActionAt", r.closed_at as "closedAt", r.stars,
  r.created_at as "createdAt", r.phone_sealed as "phoneSealed", r.place_sealed as "placeSealed",
  r.landmark_sealed as "landmarkSealed", coalesce(w.settings->'dispatch', '{}') as dispatch`;

/** The request `r` with its ward, neighbourhood, support point, resident and helper. */
export const HELP_REQUEST_TABLES = `help_request r
  join ward w on w.id = r.ward_id
  left join neighbourhood n on n.ward_id = r.ward_id and n.code = r.neighbourhood_code
  left join support_point point on point.ward_id = r.ward_id and point.code = r.support_point_code
  left join person resident on resident.id = r.resident_id
  left join member helper on helper.ward_id = r.helper_ward_id and helper.id = r.helper_id`;

const LOCK: Statement = {
  name: 'helpRequest.lock',
  sql: 'select from help_request where ward_id = $1 and id = $2 for update',
};
const LOAD: Statement = {
  name: 'helpRequest.load',
  sql: `select ${HELP_REQUEST_COLUMNS} from ${HELP_REQUEST_TABLES} where r.ward_id = $1 and r.id = $2`,
};

/** Which request, in which ward. */
export interface HelpRequestRef {
  wardId: string;
  id: string;
}

/** The request, locked until the transaction ends; undefined when the ward has none with this id. */
export async function lockHelpRequest(
  tx: Transaction,
  { wardId, id }: HelpRequestRef,
): Promise<HelpRequest | undefined> {
  // Two statements: one that waited for the lock would still see helper and resident as they were before.
  await run(tx, LOCK, [wardId, id]);
  return maybeOne(tx, helpRequestRow, LOAD, [wardId, id]);
}

const FIND_OPENED: Statement = {
  name: 'helpRequest.findOpened',
  sql: 'select ward_id as "wardId", id, code, status from help_request where resident_id = $1 and client_request_id = $2',
};
const openedRow = z.object({
  wardId: z.string(),
  id: z.string(),
  code: z.string(),
  status: z.enum(HELP_REQUEST_STATUSES),
});
export type OpenedRow = z.infer<typeof openedRow>;

/** The request this person opened under this client id before, if any: the same id gives the same answer. */
export function findOpened(
  on: Queryable,
  residentId: string,
  clientRequestId: string,
): Promise<OpenedRow | undefined> {
  return maybeOne(on, openedRow, FIND_OPENED, [residentId, clientRequestId]);
}

/** Rows of a statement that selects HELP_REQUEST_COLUMNS. */
export function manyHelpRequests(
  on: Queryable,
  statement: Statement,
  values: unknown[],
): Promise<HelpRequest[]> {
  return many(on, helpRequestRow, statement, values);
}
