import type { OfficerGuide } from '@tung-nha/shared/guide-view';

import { callApi } from '../api.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { Button } from '../ui/button.tsx';
import { useAction } from '../use-action.ts';
import { DataTable } from './data-table.tsx';
import type { Column } from './data-table.tsx';
import { useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { Failure } from './form-parts.tsx';
import { dayText } from './moment-text.ts';
import { GUIDE_TEXTS, OFFICER_TEXTS } from './texts.ts';

/** Counts below five come without their number (L-08). */
const few = (count: number | null) => count ?? GUIDE_TEXTS.few;

/** Nobody's trial is told plainly: such a guide was written from sources alone. */
const triedInWords = ({ triedOnPhone }: OfficerGuide) =>
  triedOnPhone === null
    ? GUIDE_TEXTS.notTried
    : GUIDE_TEXTS.triedBy(dayText(triedOnPhone.on), triedOnPhone.by, triedOnPhone.phone);

const COLUMNS: Column<OfficerGuide>[] = [
  { name: GUIDE_TEXTS.name, by: ({ title }) => title, cell: ({ title }) => title },
  {
    name: GUIDE_TEXTS.state,
    by: ({ state }) => GUIDE_TEXTS.states[state],
    cell: ({ state }) => (
      <span className={state === 'fresh' ? 'tag' : 'tag tag-danger'}>{GUIDE_TEXTS.states[state]}</span>
    ),
  },
  { name: GUIDE_TEXTS.tried, by: triedInWords, cell: triedInWords },
  {
    name: GUIDE_TEXTS.checked,
    by: ({ lastChecked }) => lastChecked,
    cell: ({ lastChecked }) => dayText(lastChecked),
  },
  {
    name: GUIDE_TEXTS.again,
    by: ({ checkAgain }) => checkAgain,
    cell: ({ checkAgain }) => dayText(checkAgain),
  },
  { name: GUIDE_TEXTS.reads, by: ({ reads }) => reads ?? 0, cell: ({ reads }) => few(reads) },
];

/** How fresh the guides are in this ward, and the reports that nobody has looked into. */
export function GuidesPage() {
  const { ward } = useDesk();
  const guides = useServerData(`officer-guides/${ward}`, () =>
    callApi('listOfficerGuides', { query: { ward } }),
  );
  const { busy, failure, run } = useAction();
  const lookInto = (slug: string) =>
    run(() => callApi('lookIntoGuide', { params: { slug }, body: { ward } }), guides.reload);
  const reports: Column<OfficerGuide> = {
    name: GUIDE_TEXTS.reports,
    cell: ({ slug, state, reports }) =>
      state === 'screenChanged' ? (
        <Button look="quiet" busy={busy ? OFFICER_TEXTS.send : undefined} onPress={() => lookInto(slug)}>
          {GUIDE_TEXTS.lookedInto}
        </Button>
      ) : (
        few(reports)
      ),
  };
  return (
    <DeskPage title={GUIDE_TEXTS.title} lead={GUIDE_TEXTS.lead}>
      <Failure sentence={failure} />
      <Loaded from={guides}>
        {(rows) => (
          <DataTable
            caption={GUIDE_TEXTS.caption}
            rows={rows}
            keyOf={({ slug }) => slug}
            columns={[...COLUMNS, reports]}
          />
        )}
      </Loaded>
    </DeskPage>
  );
}
