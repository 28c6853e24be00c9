import type { GroupDetail } from '@tung-nha/shared/group';
import { useState } from 'react';
import { useParams } from 'react-router-dom';

import { callApi } from '../api.ts';
import { now } from '../clock.ts';
import { ConfirmedCall } from '../confirmed-call.tsx';
import { Loaded } from '../loaded.tsx';
import { NotFoundPage } from '../not-found-page.tsx';
import { useServerData } from '../server-data.ts';
import { clockInWords } from '../time-words.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { useAction } from '../use-action.ts';
import { CopyText } from './copy-text.tsx';
import { DESK_PATHS, useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { Failure } from './form-parts.tsx';
import { GroupForm } from './group-form.tsx';
import { GroupPeople } from './group-people.tsx';
import { GROUP_TEXTS } from './group-texts.ts';
import { groupPlacesInWords, groupStateInWords } from './group-words.ts';
import { dayText } from './moment-text.ts';
import { useOwnWard } from './own-ward.ts';
import { OFFICER_TEXTS } from './texts.ts';

/** What Zalo brings in by itself is seen without a press. */
const EVERY_MS = 20_000;

/** One group: what Zalo tells of it, who of the teams is in it, and what can be done with it. */
export function GroupPage() {
  const { id = '' } = useParams();
  const { ward } = useDesk();
  const group = useServerData(
    `officer-group/${id}`,
    () => callApi('readGroup', { params: { id }, query: { ward } }),
    { everyMs: EVERY_MS },
  );
  if (group.failure?.because === 'not_found') return <NotFoundPage />;
  return (
    <DeskPage
      title={group.data?.name ?? GROUP_TEXTS.title}
      back={{ to: DESK_PATHS.groups, name: GROUP_TEXTS.back }}
    >
      <Loaded from={group}>{(known) => <Group group={known} onDone={group.reload} />}</Loaded>
    </DeskPage>
  );
}

interface GroupProps {
  group: GroupDetail;
  onDone: () => void;
}

function Group({ group, onDone }: GroupProps) {
  const { kind, active, link } = group;
  return (
    <>
      <Facts group={group} />
      <div className="desk-deeds">
        <Refresh group={group} onDone={onDone} />
        {link !== undefined && (
          <div className="stack-tight">
            <CopyText text={link}>{GROUP_TEXTS.copyLink}</CopyText>
          </div>
        )}
        {active && <Close group={group} onDone={onDone} />}
      </div>
      {kind === 'postPack' ? active && <PostPack /> : <GroupPeople group={group} onDone={onDone} />}
      <GroupForm key={group.id} group={group} onDone={onDone} />
    </>
  );
}

function Facts({ group }: { group: GroupDetail }) {
  const own = useOwnWard();
  const { kind, fullName, memberCount, memberLimit, others, waiting, link } = group;
  const { assetUntil, dissolvedOn, refreshedAt, refreshFailure } = group;
  const day = (known: string | undefined) => (known === undefined ? undefined : dayText(known));
  const count = (people: number) => (people > 0 ? String(people) : undefined);
  return (
    <FactList
      facts={[
        [GROUP_TEXTS.state, groupStateInWords(group)],
        [GROUP_TEXTS.kind, GROUP_TEXTS.kinds[kind]],
        [GROUP_TEXTS.places, groupPlacesInWords(group, own)],
        [kind === 'gmf' ? GROUP_TEXTS.fullName : GROUP_TEXTS.fullNameByPlan, fullName],
        [
          GROUP_TEXTS.facts.members,
          memberCount === undefined ? undefined : GROUP_TEXTS.of2(memberCount, memberLimit),
        ],
        [GROUP_TEXTS.facts.others, count(others)],
        [GROUP_TEXTS.facts.waiting, count(waiting)],
        [GROUP_TEXTS.facts.link, link],
        [GROUP_TEXTS.facts.asset, day(assetUntil)],
        [GROUP_TEXTS.facts.dissolved, day(dissolvedOn)],
        [GROUP_TEXTS.facts.refreshed, refreshedAt && clockInWords(refreshedAt, now())],
        [GROUP_TEXTS.facts.failure, refreshFailure],
      ]}
    />
  );
}

function Refresh({ group: { id, kind, active }, onDone }: GroupProps) {
  const { ward } = useDesk();
  const [said, say] = useState('');
  const { busy, failure, run } = useAction();
  const refresh = () =>
    run(
      () => callApi('refreshGroup', { params: { id }, body: { ward } }),
      () => {
        say(GROUP_TEXTS.refreshed);
        onDone();
      },
    );
  if (kind === 'postPack' && active) return null;
  return (
    <div className="stack-tight">
      <Button look="quiet" icon="again" busy={busy ? OFFICER_TEXTS.send : undefined} onPress={refresh}>
        {active ? GROUP_TEXTS.refresh : GROUP_TEXTS.useAgain}
      </Button>
      <Failure sentence={failure} />
      <LiveRegion>{said}</LiveRegion>
    </div>
  );
}

function Close({ group: { id }, onDone }: GroupProps) {
  const { ward } = useDesk();
  return (
    <ConfirmedCall
      words={GROUP_TEXTS.close}
      call={() => callApi('closeGroup', { params: { id }, body: { ward } })}
      onDone={onDone}
    />
  );
}

function PostPack() {
  return (
    <section className="stack">
      <h2>{GROUP_TEXTS.postPack}</h2>
      <Notice>{GROUP_TEXTS.postPackHow}</Notice>
      <div className="desk-deeds">
        <ButtonLink to={DESK_PATHS.broadcasts} look="quiet" icon="sound">
          {GROUP_TEXTS.toBroadcasts}
        </ButtonLink>
      </div>
    </section>
  );
}
