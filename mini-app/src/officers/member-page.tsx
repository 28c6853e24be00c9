import type { TeamMember } from '@tung-nha/shared/officer';
import { useState } from 'react';
import { useParams } from 'react-router-dom';

import { callApi } from '../api.ts';
import { ConfirmedCall } from '../confirmed-call.tsx';
import { Loaded } from '../loaded.tsx';
import { NotFoundPage } from '../not-found-page.tsx';
import { Button } from '../ui/button.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { TextField } from '../ui/field.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { useAction } from '../use-action.ts';
import { DESK_PATHS, useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { dutyFromWords, dutyInWords } from './duty-words.ts';
import { DeskForm, Failure, SubmitButton, Tick } from './form-parts.tsx';
import { skillsOf, skillWish } from './member-skills.ts';
import type { SkillWish } from './member-skills.ts';
import { SkillFields } from './skill-fields.tsx';
import { placeOf, stateOf } from './member-words.ts';
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
    <>
      <FactList
        facts={[
          [MEMBER_TEXTS.role, MEMBER_TEXTS.roles[member.role]],
          [MEMBER_TEXTS.place, placeOf(member)],
          [MEMBER_TEXTS.status, stateOf(member)],
          [MEMBER_TEXTS.load, MEMBER_TEXTS.jobs(member.acceptedOpen)],
          [MEMBER_TEXTS.turns, MEMBER_TEXTS.jobs(member.turnsThisQuarter)],
        ]}
      />
      <div className="desk-columns">
        <FactsForm member={member} onDone={onDone} />
        <div className="stack">
          {member.inviteCode !== undefined && <Notice>{MEMBER_TEXTS.codeHow(member.inviteCode)}</Notice>}
          {member.status !== 'active' && (
            <Button
              look="quiet"
              busy={renewing.busy ? OFFICER_TEXTS.send : undefined}
              onPress={() => renewing.run(() => callApi('renewInviteCode', args), onDone)}
            >
              {member.status === 'left' ? MEMBER_TEXTS.inviteBack : MEMBER_TEXTS.renew}
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
    </>
  );
}

interface Facts {
  adult: boolean;
  practised: boolean;
  skills: SkillWish;
  /** As it is typed. */
  duty: string;
}

/** Saves what stands in the form; nothing while a line of the duty hours cannot be read. */
function useSavingFacts({ member, onDone }: MemberProps, facts: Facts) {
  const { ward } = useDesk();
  const [said, say] = useState('');
  const { busy, failure, run } = useAction();
  const duty = dutyFromWords(facts.duty);
  const save = () => {
    if (duty === undefined) return;
    const skills = skillsOf(facts.skills);
    const { adult, practised } = facts;
    const args = { params: { memberId: member.id }, body: { ward, adult, practised, skills, duty } };
    run(
      () => callApi('changeMember', args),
      () => {
        say(OFFICER_TEXTS.saved);
        onDone();
      },
    );
  };
  return { save, said, busy, failure, dutyProblem: duty === undefined ? MEMBER_TEXTS.dutyWrong : undefined };
}

function FactsForm(props: MemberProps) {
  const { adult, practised, skills, duty } = props.member;
  const first = { adult, practised, skills: skillWish(skills), duty: dutyInWords(duty) };
  const [facts, setFacts] = useState<Facts>(first);
  const change = (changes: Partial<Facts>) => setFacts((before) => ({ ...before, ...changes }));
  const { save, said, busy, failure, dutyProblem } = useSavingFacts(props, facts);
  return (
    <DeskForm onSend={save}>
      <FactFields facts={facts} change={change} dutyProblem={dutyProblem} />
      <Failure sentence={failure} />
      <SubmitButton busy={busy}>{OFFICER_TEXTS.save}</SubmitButton>
      <LiveRegion>{said}</LiveRegion>
    </DeskForm>
  );
}

interface FactFieldsProps {
  facts: Facts;
  change: (changes: Partial<Facts>) => void;
  dutyProblem: string | undefined;
}

function FactFields({ facts, change, dutyProblem }: FactFieldsProps) {
  return (
    <>
      <Tick checked={facts.adult} onChange={(adult) => change({ adult })}>
        {MEMBER_TEXTS.adult}
      </Tick>
      <Tick checked={facts.practised} onChange={(practised) => change({ practised })}>
        {MEMBER_TEXTS.practised}
      </Tick>
      <SkillFields wish={facts.skills} onChange={(skills) => change({ skills })} />
      <TextField
        id="member-duty"
        label={MEMBER_TEXTS.duty}
        hint={MEMBER_TEXTS.dutyHint}
        problem={dutyProblem}
        value={facts.duty}
        maxLength={600}
        lines
        onChange={(duty) => change({ duty })}
      />
    </>
  );
}
