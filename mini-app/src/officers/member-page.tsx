import type { TeamMember } from '@tung-nha/shared/officer';
import { useState } from 'react';
import { useParams } from 'react-router-dom';

import { callApi } from '../api.ts';
import { ConfirmedCall } from '../confirmed-call.tsx';
import { Loaded } from '../loaded.tsx';
import { NotFoundPage } from '../not-found-page.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { useAction } from '../use-action.ts';
import { DESK_PATHS, useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { dutyFromWords, dutyInWords } from './duty-words.ts';
import { Failure, SubmitButton, Tick } from './form-parts.tsx';
import { useMembers } from './members-page.tsx';
import { MEMBER_TEXTS, OFFICER_TEXTS, QUEUE_TEXTS } from './texts.ts';

/** One member: what the office knows of them, their duty hours, their code, and the end of their membership. */
export function MemberPage() {
  const { id } = useParams();
  const members = useMembers();
  const member = members.data?.find((one) => one.id === id);
  if (members.data && !member) return <NotFoundPage />;
  return (
    <DeskPage
      title={MEMBER_TEXTS.change(member?.name ?? '')}
      back={{ to: DESK_PATHS.members, name: QUEUE_TEXTS.back }}
    >
      <Loaded from={members}>
        {() => member && <Member key={member.id} member={member} onDone={members.reload} />}
      </Loaded>
    </DeskPage>
  );
}

interface MemberProps {
  member: TeamMember;
  onDone: () => void;
}

function Member({ member, onDone }: MemberProps) {
  const { ward } = useDesk();
  const args = { params: { memberId: member.id }, body: { ward } };
  const renewing = useAction();
  return (
    <div className="desk-columns">
      <Facts member={member} onDone={onDone} />
      <div className="stack">
        {member.inviteCode !== undefined && <Notice>{MEMBER_TEXTS.codeHow(member.inviteCode)}</Notice>}
        {member.status !== 'active' && (
          <Button
            look="quiet"
            busy={renewing.busy ? OFFICER_TEXTS.send : undefined}
            onPress={() => renewing.run(() => callApi('renewInviteCode', args), onDone)}
          >
            {MEMBER_TEXTS.renew}
          </Button>
        )}
        <Failure sentence={renewing.failure} />
        {member.status !== 'left' && (
          <ConfirmedCall
            words={MEMBER_TEXTS.end}
            call={() => callApi('endMembership', args)}
            onDone={onDone}
          />
        )}
      </div>
    </div>
  );
}

function Facts({ member, onDone }: MemberProps) {
  const { ward } = useDesk();
  const [adult, setAdult] = useState(member.adult);
  const [practised, setPractised] = useState(member.practised);
  const [skills, setSkills] = useState(member.skills.join(', '));
  const [duty, setDuty] = useState(dutyInWords(member.duty));
  const [said, say] = useState('');
  const { busy, failure, run } = useAction();
  const turns = dutyFromWords(duty);
  const save = () => {
    if (turns === undefined) return;
    const named = skills.split(',').flatMap((skill) => (skill.trim() === '' ? [] : [skill.trim()]));
    const body = { ward, adult, practised, skills: named, duty: turns };
    run(
      () => callApi('changeMember', { params: { memberId: member.id }, body }),
      () => {
        say(OFFICER_TEXTS.saved);
        onDone();
      },
    );
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Tick checked={adult} onChange={setAdult}>
        {MEMBER_TEXTS.adult}
      </Tick>
      <Tick checked={practised} onChange={setPractised}>
        {MEMBER_TEXTS.practised}
      </Tick>
      <TextField
        id="member-skills"
        label={MEMBER_TEXTS.skills}
        hint={MEMBER_TEXTS.skillsHint}
        value={skills}
        maxLength={300}
        onChange={setSkills}
      />
      <TextField
        id="member-duty"
        label={MEMBER_TEXTS.duty}
        hint={MEMBER_TEXTS.dutyHint}
        problem={turns === undefined ? MEMBER_TEXTS.dutyWrong : undefined}
        value={duty}
        maxLength={600}
        lines
        onChange={setDuty}
      />
      <Failure sentence={failure} />
      <SubmitButton busy={busy}>{OFFICER_TEXTS.save}</SubmitButton>
      <LiveRegion>{said}</LiveRegion>
    </form>
  );
}
