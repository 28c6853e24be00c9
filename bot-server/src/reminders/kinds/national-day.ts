import { campaigns } from './campaigns.ts';
import type { ReminderKind } from '../reminder.ts';

const DAY = '10-10';
const CAMPAIGN = { name: 'Ngày Chuyển đổi số quốc gia', from: DAY, to: DAY };

/** 10 October (S-115), for wards whose plan has no day of its own then. */
export const nationalDay: ReminderKind = {
  ...campaigns,
  id: 'nationalDay',
  title: 'Ngày Chuyển đổi số quốc gia 10/10',
  roundsOn: (day, settings, earlier) =>
    settings.campaigns.some(({ from }) => from === DAY)
      ? []
      : campaigns.roundsOn(day, { ...settings, campaigns: [CAMPAIGN] }, earlier),
};
