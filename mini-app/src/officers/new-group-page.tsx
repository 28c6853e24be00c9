import type { GroupView } from '@tung-nha/shared/group';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';

import { callApi } from '../api.ts';
import { useServerData } from '../server-data.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { SelectField } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { assetLots } from './asset-lots.ts';
import { DESK_PATHS, useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { DeskForm, Failure, SubmitButton } from './form-parts.tsx';
import { LinkField, NameField, PlacesField } from './group-fields.tsx';
import type { GroupDraft } from './group-fields.tsx';
import { GROUP_TEXTS } from './group-texts.ts';
import { dayText } from './moment-text.ts';
import { useFieldProblem } from './use-field-problem.ts';

type Way = keyof typeof GROUP_TEXTS.ways;
const WAYS = (Object.keys(GROUP_TEXTS.ways) as Way[]).map((value) => ({
  ...{ value, name: GROUP_TEXTS.ways[value], hint: GROUP_TEXTS.wayWhy[value] },
}));
const FIELDS = ['name', 'neighbourhoodCodes', 'link', 'assetId', 'zaloGroupId'] as const;

/** A group the OA makes, one it has already, or one it is not in. */
export function NewGroupPage() {
  const [way, choose] = useState<Way>('gmf');
  return (
    <DeskPage
      title={GROUP_TEXTS.addTitle}
      lead={GROUP_TEXTS.addLead}
      back={{ to: DESK_PATHS.groups, name: GROUP_TEXTS.back }}
    >
      <ChoiceList id="group-way" label={GROUP_TEXTS.way} choices={WAYS} value={way} onChange={choose} />
      <Form key={way} way={way} />
    </DeskPage>
  );
}

interface Wish extends Omit<GroupDraft, 'name'> {
  /** Undefined while the name is the one that is proposed. */
  typed: string | undefined;
  assetId: string;
  zaloGroupId: string;
}

const NOTHING: Wish = { typed: undefined, neighbourhoodCodes: [], link: '', assetId: '', zaloGroupId: '' };

/** The name by the plan's template for these neighbourhoods. */
function useProposal(neighbourhoodCodes: readonly string[]) {
  const { ward } = useDesk();
  const neighbourhoods = neighbourhoodCodes.join(',');
  return useServerData(`officer-group-name/${ward}/${neighbourhoods}`, () =>
    callApi('proposeGroup', { query: { ward, neighbourhoods } }),
  ).data;
}

function useCreating(way: Way, wish: Wish, name: string) {
  const { ward } = useDesk();
  const navigate = useNavigate();
  const form = useFieldProblem('group', FIELDS);
  const create = () => {
    const { neighbourhoodCodes, link, assetId, zaloGroupId } = wish;
    if (way === 'existing' && zaloGroupId === '') {
      form.refuse('zaloGroupId', GROUP_TEXTS.pickExisting);
      return;
    }
    const group = { ward, kind: way === 'gmf' ? way : ('postPack' as const), name, neighbourhoodCodes };
    const body = { ...group, ...(link !== '' && { link }), ...(assetId !== '' && { assetId }) };
    form.send(
      () =>
        way === 'existing'
          ? callApi('registerGroup', { body: { ward, zaloGroupId, neighbourhoodCodes } })
          : callApi('createGroup', { body }),
      ({ id }: GroupView) => navigate(DESK_PATHS.group(id), { replace: true }),
    );
  };
  return { ...form, create };
}

function Form({ way }: { way: Way }) {
  const [wish, setWish] = useState(NOTHING);
  const proposal = useProposal(wish.neighbourhoodCodes);
  const name = wish.typed ?? proposal?.name ?? '';
  const { create, busy, failure, problemOf } = useCreating(way, wish, name);
  const set = (changes: Partial<Wish>) => setWish((before) => ({ ...before, ...changes }));
  const change = ({ name: typed, ...others }: Partial<GroupDraft>) =>
    set({ ...others, ...(typed !== undefined && { typed }) });
  const fields = { draft: { ...wish, name }, change, problemOf };
  return (
    <DeskForm onSend={create}>
      <PlacesField {...fields} />
      {way === 'existing' ? (
        <ExistingField
          value={wish.zaloGroupId}
          problem={problemOf('zaloGroupId')}
          onChange={(zaloGroupId) => set({ zaloGroupId })}
        />
      ) : (
        <>
          <NameField {...fields} />
          {way === 'gmf' && proposal && (
            <Notice>{proposal.note ?? `${GROUP_TEXTS.fullName}: ${proposal.fullName}`}</Notice>
          )}
        </>
      )}
      {way === 'gmf' && (
        <AssetField
          value={wish.assetId}
          problem={problemOf('assetId')}
          onChange={(assetId) => set({ assetId })}
        />
      )}
      {way === 'postPack' && <LinkField {...fields} />}
      <Failure sentence={failure} />
      <SubmitButton busy={busy}>{GROUP_TEXTS.create[way]}</SubmitButton>
    </DeskForm>
  );
}

interface PickProps {
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
}

/** What the OA has free to make a group on; Zalo is asked now. */
function AssetField(props: PickProps) {
  const { ward } = useDesk();
  const assets = useServerData(`officer-group-assets/${ward}`, () =>
    callApi('listGroupAssets', { query: { ward } }),
  );
  const free = assetLots(assets.data ?? []).filter(({ inUse }) => !inUse);
  return (
    <>
      <SelectField
        {...props}
        id="group-assetId"
        label={GROUP_TEXTS.asset}
        blank={GROUP_TEXTS.assetBlank}
        options={free.map(({ assetId, size, until, count }) => ({
          value: assetId,
          name: GROUP_TEXTS.assetName(size, until === undefined ? undefined : dayText(until), count),
        }))}
      />
      <Failure sentence={assets.failure?.message ?? null} />
      {assets.data && free.length === 0 && <Notice tone="warm">{GROUP_TEXTS.noAsset}</Notice>}
    </>
  );
}

/** The OA's groups that are in nobody's list; Zalo is asked now. */
function ExistingField(props: PickProps) {
  const { ward } = useDesk();
  const groups = useServerData(`officer-unregistered-groups/${ward}`, () =>
    callApi('listUnregisteredGroups', { query: { ward } }),
  );
  return (
    <>
      <SelectField
        {...props}
        id="group-zaloGroupId"
        label={GROUP_TEXTS.existing}
        blank={GROUP_TEXTS.existingBlank}
        options={(groups.data ?? []).map(({ zaloGroupId, name }) => ({ value: zaloGroupId, name }))}
      />
      <Failure sentence={groups.failure?.message ?? null} />
      {groups.data?.length === 0 && <Notice>{GROUP_TEXTS.noExisting}</Notice>}
    </>
  );
}
