import { TextField } from '../ui/field.tsx';
import { Tick } from './form-parts.tsx';
import { SKILLS } from './member-skills.ts';
import type { SkillWish } from './member-skills.ts';
import { MEMBER_TEXTS } from './texts.ts';

interface SkillFieldsProps {
  wish: SkillWish;
  onChange: (wish: SkillWish) => void;
}

/** What a member is good at: by this they are asked before others. */
export function SkillFields({ wish, onChange }: SkillFieldsProps) {
  const { ticked, typed } = wish;
  return (
    <>
      <fieldset className="tick-list">
        <legend className="field-label">{MEMBER_TEXTS.skills}</legend>
        {SKILLS.map(([skill, name]) => (
          <Tick
            key={skill}
            checked={ticked.includes(skill)}
            onChange={(on) => {
              const others = ticked.filter((other) => other !== skill);
              onChange({ typed, ticked: on ? [...others, skill] : others });
            }}
          >
            {name}
          </Tick>
        ))}
      </fieldset>
      <TextField
        id="member-other-skills"
        label={MEMBER_TEXTS.otherSkills}
        hint={MEMBER_TEXTS.otherSkillsHint}
        value={typed}
        maxLength={300}
        onChange={(words) => onChange({ ticked, typed: words })}
      />
    </>
  );
}
