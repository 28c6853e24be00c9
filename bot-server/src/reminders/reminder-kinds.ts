import type { ReminderKindId } from '@tung-nha/shared/reminder';

import { campaigns } from './kinds/campaigns.ts';
import { classes } from './kinds/classes.ts';
import { households } from './kinds/households.ts';
import { nationalDay } from './kinds/national-day.ts';
import { otherReports } from './kinds/other-reports.ts';
import { planTasks } from './kinds/plan-tasks.ts';
import { roster } from './kinds/roster.ts';
import { training } from './kinds/training.ts';
import { turnsPace } from './kinds/turns-pace.ts';
import { wardReport } from './kinds/ward-report.ts';
import { workingDays } from './kinds/working-days.ts';
import type { ReminderKind } from './reminder.ts';

/** Every kind of reminder, in the order officers see them. */
export const KINDS: Readonly<Record<ReminderKindId, ReminderKind>> = {
  wardReport,
  otherReport: otherReports,
  workingDays,
  turnsPace,
  households,
  training,
  classes,
  roster,
  planTasks,
  campaign: campaigns,
  nationalDay,
};
